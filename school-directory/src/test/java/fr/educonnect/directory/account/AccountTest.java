package fr.educonnect.directory.account;

import static fr.educonnect.directory.account.Families.account;
import static fr.educonnect.directory.account.Families.guardian;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.educonnect.directory.guardian.Contact;
import fr.educonnect.directory.guardian.Guardian;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AccountTest {

    private static final Guardian OLD = guardian(1, "2019-09-01T08:00:00Z", "ancienne@example.org");
    private static final Guardian FRESH = guardian(2, "2020-09-01T08:00:00Z", "z@example.org", "b@example.org");
    private static final Guardian AS_FRESH = guardian(3, "2020-09-01T08:00:00Z", "a@example.org");

    @Test
    void principalIsTheFreshestRecordThenTheOldestOne() {
        assertThat(account(List.of(AS_FRESH, OLD, FRESH), Optional.empty()).principal())
                .contains(FRESH);
    }

    @Test
    void emailIsThePrincipalsAndDoesNotDependOnTheOrderOfItsContacts() {
        assertThat(account(List.of(OLD, FRESH), Optional.empty()).email()).contains("b@example.org");
    }

    @Test
    void emailComesFromAnotherRecordWhereThePrincipalHasNone() {
        Guardian without = guardian(4, "2021-09-01T08:00:00Z");

        assertThat(account(List.of(OLD, AS_FRESH, without), Optional.empty()).email())
                .contains("a@example.org");
    }

    @Test
    void mobileIsTheLowestOfTheFreshestRecordThatHasOne() {
        Guardian without = guardian(1, "2021-09-01T08:00:00Z", "a@example.org");
        Guardian old = withMobiles(2, "2019-09-01T08:00:00Z", "+33639980001");
        Guardian fresh = withMobiles(3, "2020-09-01T08:00:00Z", "+33639980003", "+33639980002");

        assertThat(account(List.of(old, without, fresh), Optional.empty()).mobile())
                .contains("+33639980002");
        assertThat(account(List.of(without), Optional.empty()).mobile()).isEmpty();
    }

    @Test
    void accountWithoutRecordsHasNeitherNameNorAddress() {
        Account regrouped = account(List.of(), Optional.of("a@example.org"));

        assertThat(regrouped.principal()).isEmpty();
        assertThat(regrouped.email()).isEmpty();
        assertThat(regrouped.emailVerified()).isFalse();
    }

    @Test
    void addressThatTheSchoolChangedIsNotVerified() {
        assertThat(account(List.of(OLD), Optional.of("ancienne@example.org")).emailVerified())
                .isTrue();
        assertThat(account(List.of(FRESH), Optional.of("ancienne@example.org")).emailVerified())
                .isFalse();
        assertThat(account(List.of(FRESH), Optional.empty()).emailVerified()).isFalse();
    }

    @Test
    void textOfAnAccountHoldsNothingPersonal() {
        Account account = new Account(
                7,
                "a.delmas1",
                AccountStatus.CREATED,
                OptionalLong.empty(),
                List.of(FRESH),
                List.of(Families.link(2, Families.LOU)),
                Optional.of("b@example.org"),
                Optional.of("c@example.org"),
                Optional.of(new ProvisionalSecret("$argon2id$", Instant.EPOCH)));

        assertThat(account + " " + account.guardians() + account.guardianships() + account.provisionalSecret()
                        + FRESH.contacts())
                .doesNotContainIgnoringCase("delmas")
                .doesNotContainIgnoringCase("lou")
                .doesNotContain("example.org", "argon2", "2009");
    }

    @Test
    void provisionalSecretMatchesItsTextAndEndsOnTheInstant() {
        Instant end = Instant.parse("2021-03-01T00:00:00Z");
        ProvisionalSecret secret = ProvisionalSecret.of("CERI-SE42", end);

        assertThat(secret.matches("CERISE42")).isTrue();
        assertThat(secret.matches(" ceri se\u201142 ")).isTrue();
        assertThat(secret.matches("CERISE43")).isFalse();
        assertThat(secret.expiredAt(end.minusMillis(1))).isFalse();
        assertThat(secret.expiredAt(end)).isTrue();
    }

    @Test
    void newAccountKeepsItsIdentifiantInLowerCaseAndRefusesNonsense() {
        NewAccount account = new NewAccount(" A.Delmas1 ", List.of(1L, 1L), AccountStatus.CREATED, Optional.empty());

        assertThat(account.identifiant()).isEqualTo("a.delmas1");
        assertThat(account.guardianIds()).containsExactly(1L);
        assertThatThrownBy(() -> new NewAccount("a b", List.of(1L), AccountStatus.CREATED, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NewAccount("ab", List.of(), AccountStatus.CREATED, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NewAccount("ab", List.of(1L), AccountStatus.REGROUPED, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Guardian withMobiles(long id, String updatedAt, String... numbers) {
        List<Contact> contacts = Stream.concat(
                        Stream.of(new Contact(Contact.Kind.PHONE, "+33100000000", null)),
                        Stream.of(numbers).map(number -> new Contact(Contact.Kind.MOBILE, number, true)))
                .toList();
        return new Guardian(id, "guardian-" + id, "MME", "DELMAS", "Anne", contacts, Instant.parse(updatedAt));
    }
}
