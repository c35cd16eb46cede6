package fr.educonnect.directory.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.educonnect.directory.ActivationRegistry;
import fr.educonnect.directory.SchoolDirectory;
import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.account.AccountStatus;
import fr.educonnect.directory.account.NewAccount;
import fr.educonnect.directory.account.NotLegalGuardianException;
import fr.educonnect.directory.account.ProvisionalSecret;
import fr.educonnect.directory.guardian.Contact;
import fr.educonnect.directory.guardian.Guardian;
import fr.educonnect.directory.identifiant.IdentifiantPattern;
import fr.educonnect.directory.letter.LetterRecipient;
import fr.educonnect.directory.person.Person;
import fr.educonnect.directory.person.PersonAccount;
import fr.educonnect.directory.testing.Parallel;
import fr.educonnect.directory.testing.SchoolFixture;
import fr.educonnect.directory.testing.StatementCounter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database must do with {@link JdbcActivationRegistry}. */
abstract class ActivationRegistryContract {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2020-12-01T10:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.parse("2020-12-01");
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final IdentifiantPattern PATTERN = IdentifiantPattern.DEFAULT;
    private static final String MOBILE = "+33639981278";
    private static final String OTHER_MOBILE = "+33639981279";
    private static final String EMAIL = "anne@example.org";

    private DataSource database;
    private SchoolFixture fixture;
    private StatementCounter counter;
    private ActivationRegistry registry;
    private SchoolDirectory directory;
    private long lou;

    /** A database with both schemas; what is in it goes. */
    abstract DataSource database();

    @BeforeEach
    void openRegistry() {
        database = database();
        fixture = new SchoolFixture(database);
        fixture.clear();
        counter = new StatementCounter(database);
        registry = new JdbcActivationRegistry(counter.dataSource(), CLOCK, LIMIT);
        directory = new JdbcSchoolDirectory(database, CLOCK, LIMIT);
        lou = fixture.child("LOU", "DELMAS", LocalDate.parse("2009-03-02"));
        fixture.enrol(lou, fixture.school("0099990K", "Collège des Cimes", "009", false), "6A");
    }

    @Test
    void peopleOfASharedNumberComeByNameInOneStatement() {
        long mireille = guardian("MME", "Mireille", "FAŸ", MOBILE, "fay@example.org");
        long joel = guardian("M.", "Joël", "FAŸ", MOBILE, "fay@example.org");
        guardian("MME", "Anne", "DELMAS", OTHER_MOBILE, "fay@example.org");
        int before = counter.statements();

        List<Person> people = registry.peopleAt(MOBILE);

        assertThat(counter.statements() - before).isEqualTo(1);
        assertThat(people).extracting(Person::guardianIds).containsExactly(List.of(joel), List.of(mireille));
        Person first = people.get(0);
        assertThat(first.account()).isEmpty();
        assertThat(first.title()).contains("M.");
        assertThat(first.mobile()).contains(MOBILE);
        assertThat(first.email()).contains("fay@example.org");
        assertThat(first.childrenOn(TODAY)).hasSize(1);
        assertThat(first.childrenOn(TODAY).get(0).schools()).hasSize(1);
    }

    /** Three schools, and another mobile in one of them: what shares mobile and mail is one, the third stays apart. */
    @Test
    void recordsOfThePersonAreFoundWithoutTheNumberWhereTheRuleLinksThem() {
        long first = guardian("MME", "Hélène", "LÉVÊQUE-MARTIN", MOBILE, EMAIL);
        long second = guardian("MME", "HELENE", "LEVEQUE MARTIN", OTHER_MOBILE, EMAIL);
        fixture.contact(first, Contact.Kind.MOBILE, OTHER_MOBILE);
        long third = guardian("MME", "Hélène", "LÉVÊQUE-MARTIN", "+33639981280", EMAIL);

        assertThat(registry.peopleAt(MOBILE)).extracting(Person::guardianIds).containsExactly(List.of(first, second));
        assertThat(registry.peopleAt("+33639981280"))
                .extracting(Person::guardianIds)
                .containsExactly(List.of(third));
    }

    @Test
    void onlyLegalGuardiansOfTodayAreAtTheNumber() {
        long contact = fixture.guardian("M.", "Mamadou", "OUEDRAOGO");
        fixture.contact(contact, Contact.Kind.MOBILE, MOBILE);
        fixture.link(contact, lou, 90, 3, null);
        long dropped = fixture.guardian("M.", "Paul", "DELMAS");
        fixture.contact(dropped, Contact.Kind.MOBILE, MOBILE);
        fixture.link(dropped, lou, 20, 1, TODAY);
        long landline = guardian("MME", "Anne", "DELMAS", OTHER_MOBILE, EMAIL);
        fixture.contact(landline, Contact.Kind.PHONE, MOBILE);

        assertThat(registry.peopleAt(MOBILE)).isEmpty();
        assertThat(registry.peopleAt("' OR 1=1 --")).isEmpty();
        assertThat(registry.peopleAt("+3363998127\0")).isEmpty();
    }

    @Test
    void numberThatASchoolPutEverywhereGivesABoundedList() {
        List<String> names = IntStream.range(0, SchoolDirectory.SHARED_CONTACT_LIMIT + 5)
                .mapToObj(number -> "DELMAS" + number)
                .toList();
        fixture.legalGuardians("Anne", names, lou);
        fixture.run(
                "INSERT INTO school.guardian_contact (guardian_id, kind, contact)"
                        + " SELECT id, 'MOBILE', ? FROM school.guardian",
                MOBILE);

        assertThat(registry.peopleAt(MOBILE)).hasSize(SchoolDirectory.SHARED_CONTACT_LIMIT);
    }

    @Test
    void personIsKnownByTheAccountThatTookTheRecordsOver() {
        long first = guardian("MME", "Anne", "DELMAS", MOBILE, EMAIL);
        long second = guardian("MME", "Anne", "ROUX", OTHER_MOBILE, EMAIL);
        long kept = fixture.account("a.delmas", second);
        long gone = fixture.account("a.roux", first);
        fixture.run("UPDATE account.account_guardian SET account_id = ? WHERE account_id = ?", kept, gone);
        fixture.run("UPDATE account.account SET status = 'REGROUPED', regrouped_into = ? WHERE id = ?", kept, gone);

        Person person = registry.peopleAt(MOBILE).get(0);

        assertThat(person.account()).contains(new PersonAccount(kept, "a.delmas", AccountStatus.ACTIVE));
        assertThat(person.guardianIds()).containsExactly(first, second);
        assertThat(registry.personOf(gone)).isEmpty();
    }

    @Test
    void personOfAnAccountHasItsRecordsAndThoseThatNobodyHoldsYet() {
        long held = guardian("MME", "Anne", "DELMAS", MOBILE, EMAIL);
        long free = guardian("MME", "ANNE", "DELMAS", MOBILE, EMAIL);
        guardian("M.", "Paul", "DELMAS", MOBILE, EMAIL);
        long account = fixture.account("a.delmas", held);
        int before = counter.statements();

        Person person = registry.personOf(account).orElseThrow();

        assertThat(counter.statements() - before).isEqualTo(1);
        assertThat(person.guardianIds()).containsExactly(held, free);
        assertThat(person.account()).map(PersonAccount::id).contains(account);
        assertThat(registry.personOf(Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void firstAccountHasThePlainIdentifiantAndHoldsAllRecords() {
        long first = guardian("MME", "Hélène", "LÉVÊQUE-MARTIN", MOBILE, EMAIL);
        long second = guardian("MME", "HELENE", "LEVEQUE MARTIN", MOBILE, EMAIL);

        PersonAccount opened = registry.open(personAt(MOBILE), PATTERN);

        assertThat(opened.identifiant()).isEqualTo("h.levequemartin");
        Account account = directory.findById(opened.id()).orElseThrow();
        assertThat(account.status()).isEqualTo(AccountStatus.CREATED);
        assertThat(account.identifiant()).isEqualTo(opened.identifiant());
        assertThat(account.guardians()).extracting(Guardian::id).containsExactly(first, second);
    }

    @Test
    void openingAgainGivesTheSameAccountAndTakesNewRecordsAlong() {
        guardian("MME", "Anne", "DELMAS", MOBILE, EMAIL);
        Person before = personAt(MOBILE);
        PersonAccount opened = registry.open(before, PATTERN);
        long late = guardian("MME", "Anne", "DELMAS", MOBILE, EMAIL);

        assertThat(registry.open(before, PATTERN)).isEqualTo(opened);
        assertThat(registry.open(personAt(MOBILE), PATTERN)).isEqualTo(opened);
        assertThat(directory.findById(opened.id()).orElseThrow().guardians())
                .extracting(Guardian::id)
                .contains(late);
        assertThat(accounts()).isEqualTo(1);
    }

    @Test
    void openingLooksAgainWhoIsALegalGuardian() {
        long guardian = guardian("MME", "Anne", "DELMAS", MOBILE, EMAIL);
        Person person = personAt(MOBILE);
        fixture.run("UPDATE school.guardianship SET end_date = ? WHERE guardian_id = ?", TODAY, guardian);

        assertThatThrownBy(() -> registry.open(person, PATTERN)).isInstanceOf(NotLegalGuardianException.class);
        assertThat(accounts()).isZero();
        assertThat(fixture.count("SELECT COUNT(*) FROM account.identifiant_stem"))
                .isZero();
    }

    @Test
    void property38_fiftyAtOnceForOnePersonOpenOneAccount() throws Exception {
        guardian("MME", "Anne", "DELMAS", MOBILE, EMAIL);
        guardian("MME", "Anne", "DELMAS", MOBILE, EMAIL);
        Person person = personAt(MOBILE);

        List<PersonAccount> opened = Parallel.run(50, i -> registry.open(person, PATTERN));

        assertThat(opened).containsOnly(opened.get(0));
        assertThat(accounts()).isEqualTo(1);
        assertThat(registry.open(person, PATTERN).identifiant()).isEqualTo("a.delmas");
    }

    @Test
    void thousandPeopleOfOneNameAtOnceGetAnIdentifiantEach() throws Exception {
        fixture.account("a.delmas3", guardian("MME", "Anne", "DELMAS", OTHER_MOBILE, "demo@example.org"));
        fixture.legalGuardians("Anne", Collections.nCopies(500, "DELMAS"), lou);
        fixture.legalGuardians("Alice", Collections.nCopies(500, "DELMÁS"), lou);
        List<Person> people = new JdbcLetterRegistry(database, CLOCK, LIMIT)
                .recipients(Set.of("0099990K")).stream()
                        .map(LetterRecipient::person)
                        .toList();
        assertThat(people).hasSize(1_000);

        List<PersonAccount> opened = Parallel.run(people.size(), i -> registry.open(people.get(i), PATTERN));

        // 0 to 1000 without the demo's 3, which was stepped over: no gap either.
        assertThat(opened)
                .extracting(PersonAccount::identifiant)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(0, 1_000)
                        .filter(number -> number != 3)
                        .mapToObj(number -> number == 0 ? "a.delmas" : "a.delmas" + number)
                        .toList());
    }

    @Test
    void numberIsNeverGivenAgainWhateverBecomesOfItsAccount() {
        guardian("MME", "Anne", "DELMAS", MOBILE, EMAIL);
        guardian("MME", "Alice", "DELMAS", OTHER_MOBILE, EMAIL);
        long gone = registry.open(personAt(MOBILE), PATTERN).id();
        fixture.run("DELETE FROM account.account_guardian WHERE account_id = ?", gone);
        fixture.run("DELETE FROM account.account WHERE id = ?", gone);

        assertThat(registry.open(personAt(OTHER_MOBILE), PATTERN).identifiant()).isEqualTo("a.delmas1");
    }

    @Test
    void activationHappensOnceAndEndsTheProvisionalSecret() throws Exception {
        long guardian = guardian("MME", "Anne", "DELMAS", MOBILE, EMAIL);
        ProvisionalSecret secret = new ProvisionalSecret("$argon2id$hash", Instant.parse("2021-03-01T00:00:00Z"));
        long id = new JdbcAccountRegistry(database, CLOCK, LIMIT)
                .create(new NewAccount("a.delmas", List.of(guardian), AccountStatus.CREATED, Optional.of(secret)));

        List<Boolean> activated = Parallel.run(20, i -> registry.activate(id, Optional.empty()));

        assertThat(activated).containsOnlyOnce(true);
        Account account = directory.findById(id).orElseThrow();
        assertThat(account.status()).isEqualTo(AccountStatus.ACTIVE);
        assertThat(account.provisionalSecret()).isEmpty();
        assertThat(account.statedEmail()).isEmpty();
        assertThat(registry.activate(id, Optional.of("late@example.org"))).isFalse();
        assertThat(directory.findById(id).orElseThrow().statedEmail()).isEmpty();
        assertThat(registry.activate(Long.MAX_VALUE, Optional.empty())).isFalse();
    }

    @Test
    void statedAddressCountsUntilTheSchoolGivesOne() {
        long guardian = guardian("MME", "Éléonore", "D'ARTIGUES", MOBILE, null);
        long id = registry.open(personAt(MOBILE), PATTERN).id();
        registry.activate(id, Optional.of(" Eleonore@Example.org "));

        assertThat(directory.findById(id).orElseThrow().email()).contains("eleonore@example.org");
        assertThat(directory.findById(id).orElseThrow().emailVerified()).isFalse();

        directory.storeVerifiedEmail(id, "eleonore@example.org");
        assertThat(directory.findById(id).orElseThrow().emailVerified()).isTrue();

        fixture.contact(guardian, Contact.Kind.EMAIL, "ecole@example.org");
        assertThat(directory.findById(id).orElseThrow().email()).contains("ecole@example.org");
        assertThat(directory.findById(id).orElseThrow().emailVerified()).isFalse();
    }

    /** Nobody gets another's identifiant by typing that one's address. */
    @Test
    void statedAddressFindsTheAccountOnlyOnceItIsProved() {
        long guardian = guardian("MME", "Éléonore", "D'ARTIGUES", MOBILE, null);
        long id = registry.open(personAt(MOBILE), PATTERN).id();
        registry.activate(id, Optional.of("eleonore@example.org"));
        assertThat(directory.findByEmail("eleonore@example.org")).isEmpty();

        directory.storeVerifiedEmail(id, "eleonore@example.org");
        assertThat(directory.findByEmail(" Eleonore@example.org"))
                .extracting(Account::id)
                .containsExactly(id);

        fixture.contact(guardian, Contact.Kind.EMAIL, "ecole@example.org");
        assertThat(directory.findByEmail("eleonore@example.org")).isEmpty();
        assertThat(directory.findByEmail("ecole@example.org")).hasSize(1);
    }

    @Test
    void addressThatNoColumnHoldsIsRefused() {
        assertThatThrownBy(() -> registry.activate(1, Optional.of("a".repeat(255))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> registry.activate(1, Optional.of("a\0@example.org")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStatedAddressMayBeCorrectedUntilItIsVerified() {
        guardian("MME", "Éléonore", "D'ARTIGUES", MOBILE, null);
        long id = registry.open(personAt(MOBILE), PATTERN).id();
        assertThat(registry.stateEmail(id, "early@example.org"))
                .as("not active")
                .isFalse();
        registry.activate(id, Optional.empty());

        assertThat(registry.stateEmail(id, "typing@exmaple.org")).isTrue();
        assertThat(registry.stateEmail(id, " Right@Example.org")).isTrue();
        assertThat(directory.findById(id).orElseThrow().email()).contains("right@example.org");

        directory.storeVerifiedEmail(id, "right@example.org");
        assertThat(registry.stateEmail(id, "another@example.org")).isFalse();
        assertThat(directory.findById(id).orElseThrow().email()).contains("right@example.org");
        assertThat(registry.stateEmail(Long.MAX_VALUE, "nobody@example.org")).isFalse();
    }

    private Person personAt(String e164) {
        return registry.peopleAt(e164).get(0);
    }

    private long accounts() {
        return fixture.count("SELECT COUNT(*) FROM account.account");
    }

    private long guardian(String title, String firstName, String lastName, String mobile, String email) {
        long guardian = fixture.guardian(title, firstName, lastName);
        fixture.contact(guardian, Contact.Kind.MOBILE, mobile);
        if (email != null) {
            fixture.contact(guardian, Contact.Kind.EMAIL, email);
        }
        fixture.link(guardian, lou);
        return guardian;
    }
}
