package fr.educonnect.authenticators.profile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.authenticators.profile.Information.MailState;
import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.account.AccountStatus;
import fr.educonnect.directory.child.Child;
import fr.educonnect.directory.child.Enrolment;
import fr.educonnect.directory.child.School;
import fr.educonnect.directory.guardian.Contact;
import fr.educonnect.directory.guardian.Guardian;
import fr.educonnect.directory.guardian.Guardianship;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class InformationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Contact MAIL = new Contact(Contact.Kind.EMAIL, "zoe@courriel.test", null);
    private static final Contact MOBILE = new Contact(Contact.Kind.MOBILE, "+33670892264", true);

    @Test
    void eachThingComesFromTheSchoolOfItsRecord() {
        Information information = Information.of(
                account(
                        List.of(record(1, 20, MOBILE), record(2, 10, MAIL)),
                        List.of(link(1, 1, "Collège A", null), link(2, 2, "Lycée B", null)),
                        Optional.empty(),
                        Optional.empty()),
                TODAY);

        assertThat(information.name()).isEqualTo("Zoé DURAND");
        assertThat(information.nameFrom()).containsExactly("Collège A");
        assertThat(information.mail()).isEqualTo("zoe@courriel.test");
        assertThat(information.mailFrom()).containsExactly("Lycée B");
        assertThat(information.mobile()).isEqualTo("+336******64");
        assertThat(information.mobileFrom()).containsExactly("Collège A");
        assertThat(information.schools()).containsExactly("Collège A", "Lycée B");
    }

    @Test
    void anAddressThatTheParentTypedComesFromNoSchool() {
        Information information = Information.of(
                account(
                        List.of(record(1, 20, MOBILE)),
                        List.of(link(1, 1, "Collège A", null)),
                        Optional.empty(),
                        Optional.of("typed@courriel.test")),
                TODAY);

        assertThat(information.mail()).isEqualTo("typed@courriel.test");
        assertThat(information.mailTyped()).isTrue();
        assertThat(information.mailToValidate()).isTrue();
    }

    @Test
    void anAddressIsValidatedAsLongAsItIsTheSame() {
        List<Guardian> records = List.of(record(1, 20, MAIL));
        List<Guardianship> links = List.of(link(1, 1, "Collège A", null));

        assertThat(state(account(records, links, Optional.of("zoe@courriel.test"), Optional.empty())))
                .isEqualTo(MailState.VALIDATED);
        assertThat(state(account(records, links, Optional.of("old@courriel.test"), Optional.empty())))
                .isEqualTo(MailState.TO_VALIDATE);
        assertThat(state(account(List.of(record(1, 20)), links, Optional.empty(), Optional.empty())))
                .isEqualTo(MailState.NONE);
    }

    @Test
    void aSchoolThatTheChildLeftIsNamedOnlyWhereThereIsNoOther() {
        LocalDate before = TODAY.minusDays(1);
        List<Guardian> records = List.of(record(1, 20, MAIL));

        assertThat(schools(records, link(1, 1, "Collège A", before), link(1, 2, "Lycée B", null)))
                .containsExactly("Lycée B");
        assertThat(schools(records, link(1, 1, "Collège A", before))).containsExactly("Collège A");
    }

    private static MailState state(Account account) {
        return Information.of(account, TODAY).mailState();
    }

    private static List<String> schools(List<Guardian> records, Guardianship... links) {
        return Information.of(account(records, List.of(links), Optional.empty(), Optional.empty()), TODAY)
                .schools();
    }

    private static Account account(
            List<Guardian> records, List<Guardianship> links, Optional<String> verified, Optional<String> stated) {
        return new Account(
                7,
                "z.durand",
                AccountStatus.ACTIVE,
                OptionalLong.empty(),
                records,
                links,
                verified,
                stated,
                Optional.empty());
    }

    private static Guardian record(long id, long updated, Contact... contacts) {
        return new Guardian(id, "S" + id, "MME", "DURAND", "Zoé", List.of(contacts), Instant.ofEpochSecond(updated));
    }

    private static Guardianship link(long guardian, long child, String school, LocalDate end) {
        School at = new School(child, "0090001A", school, null, "009", false);
        return new Guardianship(
                guardian,
                new Child(child, "C" + child, null, "DURAND", "Léo", LocalDate.of(2014, 5, 1)),
                10,
                1,
                null,
                false,
                List.of(new Enrolment(at, "6A", null, end)));
    }
}
