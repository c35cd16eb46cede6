package fr.educonnect.directory.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.directory.SchoolDirectory;
import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.account.AccountStatus;
import fr.educonnect.directory.account.NewAccount;
import fr.educonnect.directory.guardian.Contact;
import fr.educonnect.directory.guardian.Guardian;
import fr.educonnect.directory.join.JoinNotice;
import fr.educonnect.directory.join.RecordJoins;
import fr.educonnect.directory.testing.Parallel;
import fr.educonnect.directory.testing.SchoolFixture;
import fr.educonnect.directory.testing.SettableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database must do with {@link RecordJoins}. */
abstract class RecordJoinsContract {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private DataSource database;
    private SchoolFixture fixture;
    private SettableClock clock;
    private RecordJoins joins;
    private SchoolDirectory directory;
    private long foix;
    private long toulouse;

    /** A database with both schemas; what is in it goes. */
    abstract DataSource database();

    @BeforeEach
    void openJoins() {
        database = database();
        fixture = new SchoolFixture(database);
        fixture.clear();
        clock = new SettableClock("2020-12-01T10:00:00Z");
        joins = new JdbcActivationRegistry(database, clock, LIMIT).joins();
        directory = new JdbcSchoolDirectory(database, clock, LIMIT);
        foix = fixture.school("0099990K", "Collège des Cimes", "009", false);
        toulouse = fixture.school("0319990R", "Lycée du Canal", "031", true);
    }

    @Test
    void newRecordOfTheSamePersonJoinsAndItsHolderIsToldOnce() {
        long account = fixture.account("a.delmas", anne(foix, "Anne"));
        long recent = anne(toulouse, "ANNE");

        assertThat(joins.joinNewRecords()).isEqualTo(1);
        assertThat(joins.joinNewRecords()).isZero();

        assertThat(records(account)).contains(recent).hasSize(2);
        assertThat(joins.of(account)).singleElement().satisfies(join -> {
            assertThat(join.sourceKey()).isPresent();
            assertThat(join.joinedAt()).isEqualTo(clock.instant());
        });
        assertThat(joins.claimNotices(10)).containsExactly(new JoinNotice(account, recent));
        assertThat(joins.claimNotices(10)).isEmpty();
    }

    @Test
    void anythingLessThanTheSamePersonStaysApart() {
        fixture.account("a.delmas", anne(foix, "Anne"));
        anne(toulouse, "Annie");
        long otherMobile = fixture.guardian("MME", "Anne", "DELMAS");
        fixture.contact(otherMobile, Contact.Kind.MOBILE, "+33639981279");
        fixture.contact(otherMobile, Contact.Kind.EMAIL, "anne@example.org");
        link(otherMobile, toulouse);
        long man = fixture.guardian("M.", "Anne", "DELMAS");
        contacts(man);
        link(man, toulouse);
        long notLegal = fixture.guardian("MME", "Anne", "DELMAS");
        contacts(notLegal);
        fixture.link(notLegal, fixture.child("LOU", "DELMAS", LocalDate.parse("2009-03-02")), 10, 2, null);

        assertThat(joins.joinNewRecords()).isZero();
        assertThat(joins.claimNotices(10)).isEmpty();
    }

    @Test
    void onlyTheRecordsOfTheImportedSchoolJoin() {
        long account = fixture.account("a.delmas", anne(foix, "Anne"));
        long recent = anne(toulouse, "Anne");

        assertThat(joins.joinNewRecords("0099990K")).isZero();
        assertThat(joins.joinNewRecords("0000000A")).isZero();
        assertThat(joins.joinNewRecords("0319990R")).isEqualTo(1);

        assertThat(records(account)).contains(recent);
    }

    @Test
    void whatCameBeforeTheActivationIsNobodysNews() {
        long account = new JdbcAccountRegistry(database, clock, LIMIT)
                .create(new NewAccount(
                        "a.delmas", List.of(anne(foix, "Anne")), AccountStatus.CREATED, Optional.empty()));
        anne(toulouse, "Anne");

        assertThat(joins.joinNewRecords()).isEqualTo(1);

        fixture.run("UPDATE account.account SET status = 'ACTIVE' WHERE id = ?", account);
        assertThat(records(account)).hasSize(2);
        assertThat(joins.claimNotices(10)).isEmpty();
    }

    @Test
    void noticeGoesToTheAccountThatHoldsTheRecordNow() {
        long account = fixture.account("a.delmas", anne(foix, "Anne"));
        long recent = anne(toulouse, "Anne");
        joins.joinNewRecords();
        long principal = fixture.account("a.roux", stranger());
        fixture.run("UPDATE account.account_guardian SET account_id = ? WHERE account_id = ?", principal, account);
        fixture.run(
                "UPDATE account.account SET status = 'REGROUPED', regrouped_into = ? WHERE id = ?", principal, account);

        assertThat(joins.claimNotices(10)).containsExactly(new JoinNotice(principal, recent));
    }

    /** More than one batch, several machines at once: every record joins once, every notice is given out once. */
    @Test
    void property38_concurrentImportsAndNodesDoEverythingOnce() throws Exception {
        List<String> names =
                IntStream.range(0, 150).mapToObj(number -> "DELMAS" + number).toList();
        long lou = fixture.child("LOU", "DELMAS", LocalDate.parse("2009-03-02"));
        fixture.legalGuardians("Anne", names, lou);
        fixture.run("INSERT INTO account.account (identifiant, status, created_at)"
                + " SELECT LOWER(last_name), 'ACTIVE', CURRENT_TIMESTAMP FROM school.guardian");
        fixture.run("INSERT INTO account.account_guardian (guardian_id, account_id)"
                + " SELECT g.id, a.id FROM school.guardian g JOIN account.account a"
                + " ON a.identifiant = LOWER(g.last_name)");
        fixture.legalGuardians("Anne", names, lou);
        for (String kind : List.of("MOBILE", "EMAIL")) {
            fixture.run("INSERT INTO school.guardian_contact (guardian_id, kind, contact)" + " SELECT id, '" + kind
                    + "', LOWER(last_name) FROM school.guardian");
        }

        assertThat(Parallel.run(4, i -> joins.joinNewRecords()).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(150);
        List<JoinNotice> notices = new ArrayList<>();
        Parallel.run(10, i -> joins.claimNotices(20)).forEach(notices::addAll);
        notices.addAll(joins.claimNotices(1_000));

        assertThat(notices).hasSize(150).doesNotHaveDuplicates();
        assertThat(fixture.count("SELECT COUNT(*) FROM account.account_guardian"))
                .isEqualTo(300);
    }

    @Test
    void noticesComeTheOldestFirstAndAtMostSoMany() {
        fixture.account("a.delmas", anne(foix, "Anne"));
        long first = anne(toulouse, "Anne");
        joins.joinNewRecords();
        clock.advance(Duration.ofHours(1));
        long second = anne(toulouse, "Anne");
        joins.joinNewRecords();

        assertThat(joins.claimNotices(1)).extracting(JoinNotice::guardianId).containsExactly(first);
        assertThat(joins.claimNotices(1)).extracting(JoinNotice::guardianId).containsExactly(second);
    }

    private List<Long> records(long account) {
        return directory.findById(account).map(Account::guardians).orElseThrow().stream()
                .map(Guardian::id)
                .toList();
    }

    private long anne(long school, String firstName) {
        long guardian = fixture.guardian("MME", firstName, "DELMAS");
        contacts(guardian);
        link(guardian, school);
        return guardian;
    }

    private long stranger() {
        long guardian = fixture.guardian("MME", "Anne", "ROUX");
        link(guardian, foix);
        return guardian;
    }

    private void contacts(long guardian) {
        fixture.contact(guardian, Contact.Kind.MOBILE, "+33639981278");
        fixture.contact(guardian, Contact.Kind.EMAIL, "anne@example.org");
    }

    private void link(long guardian, long school) {
        long child = fixture.child("LOU", "DELMAS", LocalDate.parse("2009-03-02"));
        fixture.enrol(child, school, "6A");
        fixture.link(guardian, child);
    }
}
