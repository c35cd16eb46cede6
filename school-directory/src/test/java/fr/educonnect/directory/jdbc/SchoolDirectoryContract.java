package fr.educonnect.directory.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.educonnect.directory.SchoolDirectory;
import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.account.AccountStatus;
import fr.educonnect.directory.account.NewAccount;
import fr.educonnect.directory.account.ProvisionalSecret;
import fr.educonnect.directory.account.VisibleChild;
import fr.educonnect.directory.child.Enrolment;
import fr.educonnect.directory.guardian.Contact;
import fr.educonnect.directory.guardian.Guardian;
import fr.educonnect.directory.guardian.Guardianship;
import fr.educonnect.directory.pseudonym.Pseudonyms;
import fr.educonnect.directory.rollout.Rollout;
import fr.educonnect.directory.search.AccountSearch;
import fr.educonnect.directory.testing.SchoolFixture;
import fr.educonnect.directory.testing.StatementCounter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every database must give through {@link JdbcSchoolDirectory}. */
abstract class SchoolDirectoryContract {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2020-12-01T10:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.parse("2020-12-01");
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private SchoolFixture fixture;
    private StatementCounter counter;
    private SchoolDirectory directory;
    private DataSource database;

    /** A database with both schemas; what is in it goes. */
    abstract DataSource database();

    @BeforeEach
    void openDirectory() {
        database = database();
        fixture = new SchoolFixture(database);
        fixture.clear();
        counter = new StatementCounter(database);
        directory = new JdbcSchoolDirectory(counter.dataSource(), CLOCK, LIMIT);
    }

    @Test
    void accountComesCompleteInOneStatement() {
        long foix = fixture.school("0099990K", "Collège des Cimes", "009", false);
        long toulouse = fixture.school("0319990R", "Lycée du Canal", "031", true);
        long lou = fixture.child("LOU", "DELMAS", LocalDate.parse("2009-03-02"));
        long sacha = fixture.child("SACHA", "DELMAS", LocalDate.parse("2007-06-30"));
        fixture.enrol(lou, foix, "6A", LocalDate.parse("2020-09-01"), LocalDate.parse("2021-07-06"));
        fixture.enrol(sacha, foix, "3B", null, LocalDate.parse("2020-10-31"));
        fixture.enrol(sacha, toulouse, null);
        long first = fixture.guardian("MME", "Anne", "DELMAS");
        long second = fixture.guardian(null, "Anne", "Delmas-Roux", OffsetDateTime.parse("2020-10-01T08:00:00+02:00"));
        fixture.contact(first, Contact.Kind.EMAIL, "anne@example.org");
        fixture.contact(first, Contact.Kind.MOBILE, "+33670892264");
        fixture.link(first, lou);
        fixture.link(first, sacha, 10, 2, null);
        fixture.link(second, sacha, 10, 1, LocalDate.parse("2999-01-01"));
        long id = fixture.account("a.delmas1", first, second);
        fixture.report(first, lou);

        Account account = directory.findById(id).orElseThrow();

        assertThat(counter.statements()).isEqualTo(1);
        assertThat(account.identifiant()).isEqualTo("a.delmas1");
        assertThat(account.status()).isEqualTo(AccountStatus.ACTIVE);
        assertThat(account.regroupedInto()).isEmpty();
        assertThat(account.provisionalSecret()).isEmpty();
        assertThat(account.guardians())
                .containsExactly(
                        new Guardian(
                                second,
                                "guardian-4",
                                null,
                                "Delmas-Roux",
                                "Anne",
                                List.of(),
                                Instant.parse("2020-10-01T06:00:00Z")),
                        new Guardian(
                                first,
                                "guardian-3",
                                "MME",
                                "DELMAS",
                                "Anne",
                                List.of(
                                        new Contact(Contact.Kind.EMAIL, "anne@example.org", null),
                                        new Contact(Contact.Kind.MOBILE, "+33670892264", true)),
                                Instant.parse("2020-09-01T08:00:00Z")));
        assertThat(account.email()).contains("anne@example.org");
        assertThat(account.guardianships())
                .extracting(
                        Guardianship::guardianId,
                        link -> link.child().id(),
                        Guardianship::legalLevel,
                        Guardianship::endDate,
                        Guardianship::reported,
                        link -> link.enrolments().size())
                .containsExactly(
                        tuple(first, lou, 1, null, true, 1),
                        tuple(first, sacha, 2, null, false, 2),
                        tuple(second, sacha, 1, LocalDate.parse("2999-01-01"), false, 2));
        Enrolment enrolment = account.guardianships().get(0).enrolments().get(0);
        assertThat(enrolment.startDate()).isEqualTo("2020-09-01");
        assertThat(enrolment.endDate()).isEqualTo("2021-07-06");
        assertThat(enrolment.school().name()).isEqualTo("Collège des Cimes");
        assertThat(enrolment.school().departmentCode()).isEqualTo("009");
        assertThat(account.visibleChildren(Rollout.parse("09"), TODAY))
                .extracting(
                        visible -> visible.child().sourceKey(),
                        visible -> visible.school().uai(),
                        VisibleChild::className)
                .containsExactly(tuple("child-2", "0319990R", null));
    }

    @Test
    void withdrawnReportHidesNothing() {
        long guardian = fixture.guardian("MME", "Anne", "DELMAS");
        long child = fixture.child("LOU", "DELMAS", LocalDate.parse("2009-03-02"));
        fixture.link(guardian, child);
        long id = fixture.account("a.delmas1", guardian);
        fixture.report(guardian, child);
        fixture.run("UPDATE account.report SET closed_at = reported_at, closed_cause = 'WITHDRAWN', standing = NULL");

        assertThat(directory.findById(id).orElseThrow().guardianships())
                .extracting(Guardianship::reported)
                .containsExactly(false);
    }

    @Test
    void reportOfAnotherAccountHidesNothing() {
        long child = fixture.child("LOU", "DELMAS", LocalDate.parse("2009-03-02"));
        long anne = fixture.guardian("MME", "Anne", "DELMAS");
        fixture.link(anne, child);
        long paul = fixture.guardian("M.", "Paul", "DELMAS");
        fixture.link(paul, child, 20, 1, null);
        long hers = fixture.account("a.delmas1", anne);
        fixture.account("p.delmas1", paul);
        fixture.report(paul, child);

        assertThat(directory.findById(hers).orElseThrow().guardianships())
                .extracting(Guardianship::reported)
                .containsExactly(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.delmas1", " A.Delmas1 "})
    void identifiantIsFoundIgnoringCaseAndSpacesInOneStatement(String typed) {
        long id = fixture.account("a.delmas1", motherOf("LOU"));

        assertThat(directory.findByIdentifiant(typed)).map(Account::id).contains(id);
        assertThat(counter.statements()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.delmas2", "a_delmas1", "%", "", "' OR 1=1 --", "a.delmas1\u0001", "😀", "a.delmaſ1"})
    void otherIdentifiantsAreNotFound(String typed) {
        fixture.account("a.delmas1", motherOf("LOU"));

        assertThat(directory.findByIdentifiant(typed)).isEmpty();
    }

    @Test
    void characterThatPostgresqlCannotHoldIsSimplyNotFound() {
        fixture.account("a.delmas1", motherOf("LOU"));

        assertThat(directory.findByIdentifiant("a.delmas1\u0000")).isEmpty();
        assertThat(directory.findByEmail("anne\u0000@example.org")).isEmpty();
        assertThat(directory.search(AccountSearch.words("del\u0000mas"), 0, 10)).isEmpty();
        assertThat(directory.count(AccountSearch.fields("a\u0000", null, null, null, true)))
                .isZero();
    }

    @Test
    void unknownIdIsNotFound() {
        assertThat(directory.findById(Long.MAX_VALUE)).isEmpty();
        assertThat(directory.findById(-1)).isEmpty();
    }

    @Test
    void accountWhoseRecordsTheSchoolLostIsStillThere() {
        long id = fixture.account("a.delmas1", motherOf("LOU"));
        fixture.run("UPDATE account.account_guardian SET guardian_id = 999");

        Account account = directory.findById(id).orElseThrow();

        assertThat(account.principal()).isEmpty();
        assertThat(account.guardianships()).isEmpty();
    }

    @Test
    void regroupedAccountNamesTheOneThatTookOver() {
        long kept = fixture.account("a.delmas1", motherOf("LOU"));
        long gone = fixture.account("a.delmas2", motherOf("SACHA"));
        fixture.run("UPDATE account.account_guardian SET account_id = ? WHERE account_id = ?", kept, gone);
        fixture.run("UPDATE account.account SET status = 'REGROUPED', regrouped_into = ? WHERE id = ?", kept, gone);

        Account account = directory.findById(gone).orElseThrow();

        assertThat(account.status()).isEqualTo(AccountStatus.REGROUPED);
        assertThat(account.regroupedInto()).hasValue(kept);
        assertThat(directory.findById(kept).orElseThrow().guardians()).hasSize(2);
    }

    @Test
    void provisionalSecretComesBackAsItWasGiven() {
        ProvisionalSecret secret = new ProvisionalSecret("$argon2id$hash", Instant.parse("2021-03-01T00:00:00Z"));
        new JdbcAccountRegistry(database, CLOCK, LIMIT)
                .create(new NewAccount(
                        "a.delmas1", List.of(motherOf("LOU")), AccountStatus.CREATED, Optional.of(secret)));

        Account account = directory.findByIdentifiant("a.delmas1").orElseThrow();

        assertThat(account.status()).isEqualTo(AccountStatus.CREATED);
        assertThat(account.provisionalSecret()).contains(secret);
    }

    @Test
    void everyAccountOfASharedAddressIsFoundInOneStatement() {
        long anne = motherOf("LOU");
        long paul = motherOf("SACHA");
        long other = motherOf("ZOE");
        fixture.contact(anne, Contact.Kind.EMAIL, "famille@example.org");
        fixture.contact(paul, Contact.Kind.EMAIL, "famille@example.org");
        fixture.contact(other, Contact.Kind.EMAIL, "autre@example.org");
        fixture.account("p.delmas1", paul);
        fixture.account("a.delmas1", anne);
        fixture.account("z.delmas1", other);

        assertThat(directory.findByEmail(" Famille@Example.org "))
                .extracting(Account::identifiant)
                .containsExactly("a.delmas1", "p.delmas1");
        assertThat(counter.statements()).isEqualTo(1);
        assertThat(directory.findByEmail("f%@example.org")).isEmpty();
    }

    @Test
    void accountsAreFoundByTheMobileOfALegalGuardianOnly() {
        String mobile = "+33639981278";
        long anne = motherOf("LOU");
        fixture.contact(anne, Contact.Kind.MOBILE, mobile);
        fixture.contact(anne, Contact.Kind.EMAIL, "anne@example.org");
        long paul = motherOf("NOÉ");
        fixture.contact(paul, Contact.Kind.MOBILE, mobile);
        long aunt = motherOf("ZOÉ");
        fixture.contact(aunt, Contact.Kind.MOBILE, mobile);
        long landline = motherOf("TOM");
        fixture.contact(landline, Contact.Kind.PHONE, mobile);
        fixture.account("p.delmas1", paul);
        fixture.account("a.delmas1", anne);
        fixture.account("t.noel1", aunt);
        fixture.account("l.petit1", landline);
        fixture.run("UPDATE school.guardianship SET end_date = ? WHERE guardian_id = ?", TODAY, aunt);

        assertThat(directory.findByMobile(mobile))
                .extracting(Account::identifiant)
                .containsExactly("a.delmas1", "p.delmas1");
        assertThat(counter.statements()).isEqualTo(1);
        assertThat(directory.findByMobile(mobile).get(0).mobile()).contains(mobile);
        assertThat(directory.findByMobile("+33639981279")).isEmpty();
        assertThat(directory.findByMobile("+3363998127\u0000")).isEmpty();
    }

    @Test
    void guardianWithoutAccountIsALegalOneOfToday() {
        String mobile = "+33639981278";
        long anne = motherOf("LOU");
        fixture.contact(anne, Contact.Kind.MOBILE, mobile);
        fixture.contact(anne, Contact.Kind.EMAIL, "anne@example.org");

        assertThat(directory.hasGuardianWithoutAccount(Contact.Kind.MOBILE, mobile))
                .isTrue();
        assertThat(directory.hasGuardianWithoutAccount(Contact.Kind.EMAIL, " Anne@Example.org "))
                .isTrue();
        assertThat(directory.hasGuardianWithoutAccount(Contact.Kind.PHONE, mobile))
                .isFalse();
        assertThat(directory.hasGuardianWithoutAccount(Contact.Kind.MOBILE, "\u0000"))
                .isFalse();

        fixture.run("UPDATE school.guardianship SET legal_level = 2");
        assertThat(directory.hasGuardianWithoutAccount(Contact.Kind.MOBILE, mobile))
                .isFalse();
        fixture.run("UPDATE school.guardianship SET legal_level = 1, end_date = ?", TODAY);
        assertThat(directory.hasGuardianWithoutAccount(Contact.Kind.MOBILE, mobile))
                .isFalse();
        fixture.run("UPDATE school.guardianship SET end_date = ?", TODAY.plusDays(1));
        assertThat(directory.hasGuardianWithoutAccount(Contact.Kind.MOBILE, mobile))
                .isTrue();
        fixture.run("UPDATE school.guardianship SET end_date = NULL");
        fixture.account("a.delmas1", anne);
        assertThat(directory.hasGuardianWithoutAccount(Contact.Kind.MOBILE, mobile))
                .isFalse();
    }

    @Test
    void storedAddressIsVerifiedUntilTheSchoolChangesIt() {
        long guardian = motherOf("LOU");
        fixture.contact(guardian, Contact.Kind.EMAIL, "anne@example.org");
        long id = fixture.account("a.delmas1", guardian);
        assertThat(directory.findById(id).orElseThrow().emailVerified()).isFalse();

        directory.storeVerifiedEmail(id, "Anne@Example.org");
        assertThat(directory.findById(id).orElseThrow().emailVerified()).isTrue();

        fixture.run("UPDATE school.guardian_contact SET contact = 'nouvelle@example.org'");
        assertThat(directory.findById(id).orElseThrow().emailVerified()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "delmas,            a.delmas1 z.delmas2",
        "DELMAS anne,       a.delmas1",
        "leticia,           ''",
        "laetitia,          l.noel3",
        "LÆTITIA noël,      l.noel3",
        "noel,              l.noel3",
        "elma,              a.delmas1 z.delmas2",
        "anne@ex,           a.delmas1",
        ".delmas2,          z.delmas2",
        "%,                 ''",
        "_,                 l.noel3",
        "!,                 ''",
        "anne zoé,          ''",
        "x' OR 1=1,         ''"
    })
    void everyWordMustMatchSomewhere(String text, String identifiants) {
        threeAccounts();

        assertThat(directory.search(AccountSearch.words(text), 0, 10))
                .extracting(Account::identifiant)
                .isEqualTo(identifiants.isEmpty() ? List.of() : List.of(identifiants.split(" ")));
        assertThat(directory.count(AccountSearch.words(text)))
                .isEqualTo(identifiants.isEmpty() ? 0 : identifiants.split(" ").length);
        assertThat(counter.statements()).isEqualTo(2);
    }

    @Test
    void singleFieldsMatchInPartOrAsAWhole() {
        threeAccounts();

        assertThat(found(AccountSearch.fields("DELMAS", null, null, null, false)))
                .containsExactly("a.delmas1", "z.delmas2");
        assertThat(found(AccountSearch.fields("delmas", null, null, null, true)))
                .isEmpty();
        assertThat(found(AccountSearch.fields("A.delmas1", null, null, null, true)))
                .containsExactly("a.delmas1");
        assertThat(found(AccountSearch.fields(null, "noe", null, null, false))).containsExactly("l.noel3");
        assertThat(found(AccountSearch.fields(null, "noe", null, null, true))).isEmpty();
        assertThat(found(AccountSearch.fields(null, "noel", "laetitia", null, true)))
                .containsExactly("l.noel3");
        assertThat(found(AccountSearch.fields(null, "noel", "anne", null, true)))
                .isEmpty();
        assertThat(found(AccountSearch.fields(null, null, null, "example", false)))
                .containsExactly("a.delmas1", "l.noel3");
        assertThat(found(AccountSearch.fields(null, null, null, "ANNE@example.org", true)))
                .containsExactly("a.delmas1");
        assertThat(found(AccountSearch.fields(null, null, null, "example", true)))
                .isEmpty();
    }

    @Test
    void pagesFollowEachOtherInOrder() {
        threeAccounts();

        assertThat(directory.count(AccountSearch.all())).isEqualTo(3);
        assertThat(page(0, 2)).containsExactly("a.delmas1", "l.noel3");
        assertThat(page(2, 2)).containsExactly("z.delmas2");
        assertThat(page(3, 2)).isEmpty();
        assertThat(page(0, 0)).isEmpty();
    }

    @Test
    void pageOfAccountsIsCompleteInOneStatement() {
        threeAccounts();

        List<Account> page = directory.search(AccountSearch.words(null), 0, 10);

        assertThat(counter.statements()).isEqualTo(1);
        assertThat(page).allSatisfy(account -> {
            assertThat(account.principal()).isPresent();
            assertThat(account.guardianships()).hasSize(1);
        });
    }

    @Test
    void keyOfThePseudonymsIsTheDatabasesAndReadOnce() {
        String mine = directory.pseudonyms().ofAccount("ent", 1);
        directory.pseudonyms();

        assertThat(counter.statements()).isEqualTo(1);
        assertThat(new JdbcSchoolDirectory(database, CLOCK, LIMIT).pseudonyms().ofAccount("ent", 1))
                .isEqualTo(mine);

        fixture.run(
                "UPDATE account.pseudonym_key SET hmac_key = ?",
                Base64.getEncoder().encodeToString(new byte[Pseudonyms.KEY_BYTES]));
        assertThat(new JdbcSchoolDirectory(database, CLOCK, LIMIT).pseudonyms().ofAccount("ent", 1))
                .isNotEqualTo(mine);
    }

    private List<String> found(AccountSearch search) {
        List<String> found = directory.search(search, 0, 10).stream()
                .map(Account::identifiant)
                .toList();
        assertThat(directory.count(search)).isEqualTo(found.size());
        return found;
    }

    private List<String> page(int first, int max) {
        return directory.search(AccountSearch.all(), first, max).stream()
                .map(Account::identifiant)
                .toList();
    }

    private void threeAccounts() {
        long anne = guardianOfAChild("Anne", "DELMAS");
        fixture.contact(anne, Contact.Kind.EMAIL, "anne@example.org");
        long zoe = guardianOfAChild("Zoé", "DELMAS");
        fixture.contact(zoe, Contact.Kind.MOBILE, "+33670892264");
        long laetitia = guardianOfAChild("Lætitia", "NOËL");
        fixture.contact(laetitia, Contact.Kind.EMAIL, "l_n@example.org");
        fixture.account("z.delmas2", zoe);
        fixture.account("a.delmas1", anne);
        fixture.account("l.noel3", laetitia);
    }

    private long motherOf(String child) {
        long guardian = fixture.guardian("MME", "Anne", "DELMAS");
        fixture.link(guardian, fixture.child(child, "DELMAS", LocalDate.parse("2009-03-02")));
        return guardian;
    }

    private long guardianOfAChild(String firstName, String lastName) {
        long guardian = fixture.guardian("MME", firstName, lastName);
        fixture.link(guardian, fixture.child("CAMILLE", lastName, LocalDate.parse("2009-03-02")));
        return guardian;
    }
}
