package fr.educonnect.directory.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.educonnect.directory.LetterRegistry;
import fr.educonnect.directory.SchoolDirectory;
import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.account.AccountStatus;
import fr.educonnect.directory.account.NewAccount;
import fr.educonnect.directory.account.NotLegalGuardianException;
import fr.educonnect.directory.account.ProvisionalSecret;
import fr.educonnect.directory.guardian.Contact;
import fr.educonnect.directory.identifiant.IdentifiantPattern;
import fr.educonnect.directory.letter.LetterRecipient;
import fr.educonnect.directory.person.Person;
import fr.educonnect.directory.person.PersonAccount;
import fr.educonnect.directory.testing.SchoolFixture;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database must do with {@link JdbcLetterRegistry}. */
abstract class LetterRegistryContract {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2020-12-01T10:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.parse("2020-12-01");
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Set<String> FOIX = Set.of("0099990K");
    private static final ProvisionalSecret SECRET = secret("one");

    private DataSource database;
    private SchoolFixture fixture;
    private LetterRegistry letters;
    private SchoolDirectory directory;
    private long foix;
    private long toulouse;

    /** A database with both schemas; what is in it goes. */
    abstract DataSource database();

    @BeforeEach
    void openLetters() {
        database = database();
        fixture = new SchoolFixture(database);
        fixture.clear();
        letters = new JdbcLetterRegistry(database, CLOCK, LIMIT);
        directory = new JdbcSchoolDirectory(database, CLOCK, LIMIT);
        foix = fixture.school("0099990K", "Collège des Cimes", "009", false);
        toulouse = fixture.school("0319990R", "Lycée du Canal", "031", true);
    }

    @Test
    void recipientsComeAsTheirLettersAreHandedOut() {
        long tom = child("TOM", foix, "6B");
        long zoe = child("ZOÉ", foix, "6A");
        long lou = child("LOU", foix, "6A");
        long mother = parent("Anne", tom, zoe);
        long father = parent("Paul", lou);
        long elsewhere = child("NOÉ", toulouse, "2nde");
        parent("Joël", elsewhere);

        List<LetterRecipient> recipients = letters.recipients(FOIX);

        assertThat(recipients)
                .extracting(recipient -> recipient.person().guardianIds())
                .containsExactly(List.of(father), List.of(mother));
        assertThat(recipients.get(1).pupils())
                .extracting(pupil -> pupil.child().firstName() + " " + pupil.className())
                .containsExactly("ZOÉ 6A", "TOM 6B");
        assertThat(letters.recipients(Set.of("0099990K", "0319990R"))).hasSize(3);
        assertThat(letters.recipients(Set.of("0000000A"))).isEmpty();
        assertThat(letters.recipients(Set.of())).isEmpty();
    }

    @Test
    void onlyTheChildrenOfTheChosenSchoolsAreNamed() {
        long lou = child("LOU", foix, "6A");
        long noe = child("NOÉ", toulouse, "2nde");
        parent("Anne", lou, noe);

        assertThat(letters.recipients(FOIX).get(0).pupils())
                .extracting(pupil -> pupil.child().id())
                .containsExactly(lou);
    }

    @Test
    void whoMayNotOrNeedNotActivateGetsNoLetter() {
        long lou = child("LOU", foix, "6A");
        fixture.account("a.delmas", parent("Anne", lou));
        fixture.link(fixture.guardian("M.", "Mamadou", "OUEDRAOGO"), lou, 90, 3, null);
        fixture.link(fixture.guardian("M.", "Paul", "DELMAS"), lou, 20, 1, TODAY);
        long left = fixture.child("TOM", "LACOMBE", LocalDate.parse("2009-03-02"));
        fixture.enrol(left, foix, "6A", null, TODAY.minusDays(1));
        parent("André", left);
        fixture.report(parent("Joël", lou), lou);

        assertThat(letters.recipients(FOIX)).isEmpty();
    }

    @Test
    void newRecordOfAnActivePersonGetsNoLetter() {
        long held = parent("Anne", child("NOÉ", toulouse, "2nde"));
        long recent = parent("Anne", child("LOU", foix, "6A"));
        for (long record : List.of(held, recent)) {
            fixture.contact(record, Contact.Kind.MOBILE, "+33639981278");
            fixture.contact(record, Contact.Kind.EMAIL, "anne@example.org");
        }
        fixture.account("a.delmas", held);

        assertThat(letters.recipients(FOIX)).isEmpty();
    }

    @Test
    void letterOpensTheAccountAndANewOneVoidsTheOld() {
        parent("Anne", child("LOU", foix, "6A"));

        PersonAccount account = write(SECRET).orElseThrow();

        assertThat(account.identifiant()).isEqualTo("a.delmas");
        assertThat(stored()).contains(SECRET);
        assertThat(letters.recipients(FOIX))
                .as("the letter may be written anew")
                .hasSize(1);
        ProvisionalSecret newer = secret("two");
        assertThat(write(newer)).contains(account);
        assertThat(stored()).contains(newer);
    }

    @Test
    void activeAccountGetsNoSecretAndNoRecord() {
        parent("Anne", child("LOU", foix, "6A"));
        LetterRecipient recipient = letters.recipients(FOIX).get(0);
        long account = write(recipient.person(), SECRET).orElseThrow().id();
        new JdbcActivationRegistry(database, CLOCK, LIMIT).activate(account, Optional.empty());

        assertThat(write(recipient.person(), secret("two"))).isEmpty();

        Account active = directory.findById(account).orElseThrow();
        assertThat(active.status()).isEqualTo(AccountStatus.ACTIVE);
        assertThat(active.provisionalSecret()).isEmpty();
    }

    @Test
    void letterOfAPersonThatIsNoLegalGuardianAnyMoreIsRefused() {
        parent("Anne", child("LOU", foix, "6A"));
        LetterRecipient recipient = letters.recipients(FOIX).get(0);
        fixture.run("UPDATE school.guardianship SET legal_level = 2");

        assertThatThrownBy(() -> write(recipient.person(), SECRET)).isInstanceOf(NotLegalGuardianException.class);
    }

    @Test
    void accountThatExistsKeepsItsIdentifiant() {
        long anne = parent("Anne", child("LOU", foix, "6A"));
        new JdbcAccountRegistry(database, CLOCK, LIMIT)
                .create(new NewAccount("parent-7", List.of(anne), AccountStatus.CREATED, Optional.empty()));

        assertThat(write(SECRET)).map(PersonAccount::identifiant).contains("parent-7");
    }

    @Test
    void secretsOfManyLettersAreAllPutOrNone() {
        parent("Anne", child("LOU", foix, "6A"));
        parent("Béla", child("TOM", foix, "6A"));
        long anne = openNext();
        long bela = openNext();
        ProvisionalSecret two = secret("two");

        assertThat(letters.put(Map.of(anne, SECRET, bela, two))).isEmpty();
        assertThat(letters.secrets(List.of(anne, bela, -1L))).isEqualTo(Map.of(anne, SECRET, bela, two));

        new JdbcActivationRegistry(database, CLOCK, LIMIT).activate(bela, Optional.empty());
        ProvisionalSecret newer = secret("newer");
        assertThat(letters.put(Map.of(anne, newer, bela, newer, -1L, newer))).containsExactlyInAnyOrder(bela, -1L);
        assertThat(letters.secrets(List.of(anne, bela))).isEqualTo(Map.of(anne, SECRET));
    }

    @Test
    void secretsOfManyAccountsAreReadAtOnce() {
        List<Long> unknown = LongStream.rangeClosed(-2_500, -1).boxed().toList();

        assertThat(letters.secrets(unknown)).isEmpty();
        assertThat(letters.secrets(List.of())).isEmpty();
        assertThat(letters.put(Map.of())).isEmpty();
    }

    private long openNext() {
        List<LetterRecipient> recipients = letters.recipients(FOIX).stream()
                .filter(recipient -> recipient.person().account().isEmpty())
                .toList();
        return new JdbcActivationRegistry(database, CLOCK, LIMIT)
                .open(recipients.get(0).person(), IdentifiantPattern.DEFAULT)
                .id();
    }

    /** As the command does it: the account first, then the secret. Empty where the account is active. */
    private Optional<PersonAccount> write(Person person, ProvisionalSecret secret) {
        PersonAccount account =
                new JdbcActivationRegistry(database, CLOCK, LIMIT).open(person, IdentifiantPattern.DEFAULT);
        return letters.put(Map.of(account.id(), secret)).isEmpty() ? Optional.of(account) : Optional.empty();
    }

    private Optional<PersonAccount> write(ProvisionalSecret secret) {
        return write(letters.recipients(FOIX).get(0).person(), secret);
    }

    private Optional<ProvisionalSecret> stored() {
        return directory.findByIdentifiant("a.delmas").flatMap(Account::provisionalSecret);
    }

    private long child(String firstName, long school, String className) {
        long child = fixture.child(firstName, "DELMAS", LocalDate.parse("2009-03-02"));
        fixture.enrol(child, school, className);
        return child;
    }

    private long parent(String firstName, Long... children) {
        long guardian = fixture.guardian(null, firstName, "DELMAS");
        for (long child : children) {
            fixture.link(guardian, child);
        }
        return guardian;
    }

    private static ProvisionalSecret secret(String hash) {
        return new ProvisionalSecret(hash, Instant.parse("2021-03-01T00:00:00Z"));
    }
}
