package fr.educonnect.directory.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.directory.SchoolDirectory;
import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.account.AccountStatus;
import fr.educonnect.directory.account.NewAccount;
import fr.educonnect.directory.account.ProvisionalSecret;
import fr.educonnect.directory.grouping.Grouping;
import fr.educonnect.directory.grouping.GroupingOrder;
import fr.educonnect.directory.grouping.GroupingOutcome;
import fr.educonnect.directory.grouping.GroupingOutcome.Grouped;
import fr.educonnect.directory.grouping.GroupingOutcome.Refused;
import fr.educonnect.directory.grouping.GroupingRefusal;
import fr.educonnect.directory.grouping.Groupings;
import fr.educonnect.directory.grouping.NameRule;
import fr.educonnect.directory.grouping.UndoOrder;
import fr.educonnect.directory.grouping.UndoOutcome;
import fr.educonnect.directory.rollout.Rollout;
import fr.educonnect.directory.testing.Parallel;
import fr.educonnect.directory.testing.SchoolFixture;
import fr.educonnect.directory.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database must do with {@link Groupings}. */
abstract class GroupingsContract {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final LocalDate TODAY = LocalDate.parse("2020-12-01");
    private static final Rollout OPEN = Rollout.parse("009");

    private DataSource database;
    private SchoolFixture fixture;
    private SettableClock clock;
    private Groupings groupings;
    private SchoolDirectory directory;
    private long school;

    /** A database with both schemas; what is in it goes. */
    abstract DataSource database();

    @BeforeEach
    void openGroupings() {
        database = database();
        fixture = new SchoolFixture(database);
        fixture.clear();
        clock = new SettableClock("2020-12-01T10:00:00Z");
        groupings = new JdbcGroupings(database, clock, LIMIT);
        directory = new JdbcSchoolDirectory(database, clock, LIMIT);
        school = fixture.school("0099990K", "Collège des Cimes", "009", false);
    }

    @Test
    void allChildrenComeAndTheOtherAccountCloses() {
        long own = account("a.delmas", "Anne", "LOU");
        long other = account("a.delmas2", "ANNE", "ZOÉ");

        long grouping = grouped(group(own, other));

        assertThat(children(own)).containsExactly("LOU", "ZOÉ");
        Account closed = directory.findById(other).orElseThrow();
        assertThat(closed.status()).isEqualTo(AccountStatus.REGROUPED);
        assertThat(closed.regroupedInto()).isEqualTo(OptionalLong.of(own));
        assertThat(closed.guardians()).isEmpty();
        Grouping audit = groupings.find(grouping).orElseThrow();
        assertThat(audit.identifiant()).isEqualTo("a.delmas");
        assertThat(audit.otherIdentifiant()).isEqualTo("a.delmas2");
        assertThat(audit.otherActivated()).isTrue();
        assertThat(audit.groupedAt()).isEqualTo(Instant.parse("2020-12-01T10:00:00Z"));
        assertThat(audit.network()).isEqualTo("192.0.2.7");
        assertThat(audit.clientId()).isEqualTo("cantine");
        assertThat(audit.sourceKeys()).hasSize(1);
        assertThat(audit.undone()).isEmpty();
        assertThat(groupings.of(own)).containsExactly(audit).isEqualTo(groupings.of(other));
    }

    @Test
    void childrenKnownToBothAppearOnce() {
        long lou = child("LOU");
        long one = guardian("Anne");
        long two = guardian("Anne");
        fixture.link(one, lou);
        fixture.link(two, lou);
        long own = fixture.account("a.delmas", one);

        grouped(group(own, fixture.account("a.delmas2", two)));

        assertThat(children(own)).containsExactly("LOU");
    }

    @Test
    void asOftenAsThereAreAccountsAlsoThoseThatWereGroupedThemselves() {
        long own = account("a.delmas", "Anne", "LOU");
        long second = account("a.delmas2", "Anne", "ZOÉ");
        long third = account("a.delmas3", "Anne", "ÉLOI");
        long fourth = account("a.delmas4", "Anne", "MAX");

        grouped(group(own, second));
        grouped(group(third, fourth));
        grouped(group(own, third));

        assertThat(children(own)).containsExactly("LOU", "ZOÉ", "ÉLOI", "MAX");
        assertThat(groupings.of(third)).hasSize(2);
    }

    @Test
    void anAccountThatIsNotActivatedKeepsItsSecret() {
        long own = account("a.delmas", "Anne", "LOU");
        long other = unactivated("Anne", "ZOÉ");

        long grouping = grouped(group(own, other));

        assertThat(groupings.find(grouping).orElseThrow().otherActivated()).isFalse();
        assertThat(directory.findById(other).orElseThrow().provisionalSecret()).isPresent();
        assertThat(undo(grouping)).isEqualTo(UndoOutcome.UNDONE);
        Account back = directory.findById(other).orElseThrow();
        assertThat(back.status()).isEqualTo(AccountStatus.CREATED);
        assertThat(back.provisionalSecret()).isPresent();
    }

    @Test
    void property37_ownRegroupedAndStrangeAccountsAreRefusedAndNothingChanges() {
        long own = account("a.delmas", "Anne", "LOU");
        long other = account("a.delmas2", "Anne", "ZOÉ");
        long third = account("a.delmas3", "Anne", "ÉLOI");
        long stranger = account("p.delmas", "Pierre", "MAX");
        grouped(group(own, other));

        assertThat(group(own, own)).isEqualTo(new Refused(GroupingRefusal.OWN_ACCOUNT));
        assertThat(group(own, other)).isEqualTo(new Refused(GroupingRefusal.ALREADY_HERE));
        assertThat(group(third, other)).isEqualTo(new Refused(GroupingRefusal.ALREADY_REGROUPED));
        assertThat(group(other, third)).isEqualTo(new Refused(GroupingRefusal.ACCOUNT_CLOSED));
        assertThat(group(own, stranger)).isEqualTo(new Refused(GroupingRefusal.OTHER_NAME));
        assertThat(group(own, 999_999)).isEqualTo(new Refused(GroupingRefusal.NO_RECORD));
        assertThat(group(999_999, own)).isEqualTo(new Refused(GroupingRefusal.ACCOUNT_CLOSED));
        assertThat(group(unactivated("Anne", "MIA"), third)).isEqualTo(new Refused(GroupingRefusal.ACCOUNT_CLOSED));
        fixture.run("DELETE FROM account.account_guardian WHERE account_id = ?", third);
        assertThat(group(own, third)).isEqualTo(new Refused(GroupingRefusal.NO_RECORD));

        assertThat(children(own)).containsExactly("LOU", "ZOÉ");
        assertThat(fixture.count("SELECT COUNT(*) FROM account.grouping")).isEqualTo(1);
    }

    @Test
    void theNameRuleMayBeExact() {
        long own = account("a.delmas", "Hélène", "LOU");
        long other = account("a.delmas2", "HELENE", "ZOÉ");

        assertThat(groupings.group(new GroupingOrder(own, other, NameRule.EXACT, "192.0.2.7", "cantine")))
                .isEqualTo(new Refused(GroupingRefusal.OTHER_NAME));
        grouped(group(own, other));
    }

    @Test
    void undoingPutsTheRecordsBackAndLeavesWhatCameSince() {
        long own = account("a.delmas", "Anne", "LOU");
        long other = account("a.delmas2", "Anne", "ZOÉ");
        long grouping = grouped(group(own, other));
        long since = guardian("Anne");
        fixture.link(since, child("MAX"));
        fixture.run("INSERT INTO account.account_guardian (guardian_id, account_id) VALUES (?, ?)", since, own);

        UndoOutcome outcome =
                groupings.undo(new UndoOrder(grouping, Optional.of("admin"), Optional.of(" Erreur de saisie ")));

        assertThat(outcome).isEqualTo(UndoOutcome.UNDONE);
        assertThat(children(own)).containsExactly("LOU", "MAX");
        assertThat(children(other)).containsExactly("ZOÉ");
        Account back = directory.findById(other).orElseThrow();
        assertThat(back.status()).isEqualTo(AccountStatus.ACTIVE);
        assertThat(back.regroupedInto()).isEmpty();
        Grouping.Undone undone = groupings.find(grouping).orElseThrow().undone().orElseThrow();
        assertThat(undone.by()).contains("admin");
        assertThat(undone.reason()).contains("Erreur de saisie");
        assertThat(undo(grouping)).isEqualTo(UndoOutcome.ALREADY_UNDONE);
        grouped(group(own, other));
    }

    @Test
    void theNewestOfTwoOnTopOfEachOtherIsUndoneFirst() {
        long own = account("a.delmas", "Anne", "LOU");
        long second = account("a.delmas2", "Anne", "ZOÉ");
        long third = account("a.delmas3", "Anne", "ÉLOI");
        long first = grouped(group(second, third));
        long last = grouped(group(own, second));

        assertThat(undo(first)).isEqualTo(UndoOutcome.GROUPED_ON);
        assertThat(undo(last)).isEqualTo(UndoOutcome.UNDONE);
        assertThat(children(second)).containsExactly("ZOÉ", "ÉLOI");
        assertThat(undo(first)).isEqualTo(UndoOutcome.UNDONE);
        assertThat(children(third)).containsExactly("ÉLOI");
    }

    @Test
    void afterSevenDaysOnlyTheAuditRemains() {
        long own = account("a.delmas", "Anne", "LOU");
        long grouping = grouped(group(own, account("a.delmas2", "Anne", "ZOÉ")));
        clock.advance(Groupings.UNDO_TIME);

        assertThat(undo(grouping)).isEqualTo(UndoOutcome.TOO_LATE);
        assertThat(undo(999_999)).isEqualTo(UndoOutcome.UNKNOWN);
        assertThat(groupings.of(own)).hasSize(1);
    }

    @Test
    void property38_fiftyAtOnceOfOnePairGroupOnce() throws Exception {
        long own = account("a.delmas", "Anne", "LOU");
        long other = account("a.delmas2", "Anne", "ZOÉ");

        List<GroupingOutcome> outcomes = Parallel.run(50, i -> group(own, other));

        assertThat(outcomes).filteredOn(Grouped.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Refused.class::isInstance)
                .containsOnly(new Refused(GroupingRefusal.ALREADY_HERE));
        assertThat(children(own)).containsExactly("LOU", "ZOÉ");
    }

    @Test
    void property38_crossingPairsLoseNoChildAndLeaveNoDeadlock() throws Exception {
        List<Long> accounts = IntStream.range(0, 6)
                .mapToObj(i -> account("a.delmas" + i, "Anne", "ENFANT" + i))
                .toList();

        List<GroupingOutcome> outcomes =
                Parallel.run(50, i -> group(accounts.get(i % 6), accounts.get((i + 1 + i / 6 % 5) % 6)));

        long groupedPairs = outcomes.stream().filter(Grouped.class::isInstance).count();
        List<String> kept = new ArrayList<>();
        accounts.forEach(id -> kept.addAll(children(id)));
        assertThat(kept).hasSize(6).doesNotHaveDuplicates();
        assertThat(fixture.count("SELECT COUNT(*) FROM account.account WHERE status = 'REGROUPED'"))
                .isEqualTo(groupedPairs)
                .isEqualTo(fixture.count("SELECT COUNT(*) FROM account.grouping"))
                .isPositive();
        assertThat(fixture.count("SELECT COUNT(*) FROM account.account_guardian ag JOIN account.account a"
                        + " ON a.id = ag.account_id WHERE a.status = 'REGROUPED'"))
                .isZero();
    }

    private GroupingOutcome group(long own, long other) {
        return groupings.group(new GroupingOrder(own, other, NameRule.FOLDED, "192.0.2.7", "cantine"));
    }

    private static long grouped(GroupingOutcome outcome) {
        assertThat(outcome).isInstanceOf(Grouped.class);
        return ((Grouped) outcome).groupingId();
    }

    private UndoOutcome undo(long grouping) {
        return groupings.undo(UndoOrder.byParent(grouping));
    }

    private List<String> children(long account) {
        return directory.findById(account).orElseThrow().visibleChildren(OPEN, TODAY).stream()
                .map(visible -> visible.child().firstName())
                .toList();
    }

    private long account(String identifiant, String firstName, String child) {
        long guardian = guardian(firstName);
        fixture.link(guardian, child(child));
        return fixture.account(identifiant, guardian);
    }

    private long unactivated(String firstName, String child) {
        long guardian = guardian(firstName);
        fixture.link(guardian, child(child));
        return new JdbcAccountRegistry(database, clock, LIMIT)
                .create(new NewAccount(
                        "new." + child.toLowerCase(java.util.Locale.ROOT),
                        List.of(guardian),
                        AccountStatus.CREATED,
                        Optional.of(new ProvisionalSecret("hash", Instant.parse("2021-03-01T00:00:00Z")))));
    }

    private long guardian(String firstName) {
        return fixture.guardian("MME", firstName, "DELMAS");
    }

    private long child(String firstName) {
        long child = fixture.child(firstName, "DELMAS", LocalDate.parse("2009-03-02"));
        fixture.enrol(child, school, "6A");
        return child;
    }
}
