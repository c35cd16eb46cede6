package fr.educonnect.directory.person;

import fr.educonnect.directory.account.AccountStatus;
import fr.educonnect.directory.child.Child;
import fr.educonnect.directory.child.Enrolment;
import fr.educonnect.directory.child.School;
import fr.educonnect.directory.guardian.Contact;
import fr.educonnect.directory.guardian.Guardian;
import fr.educonnect.directory.guardian.Guardianship;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Invented records for tests of the plain domain. */
final class Records {

    static final LocalDate TODAY = LocalDate.parse("2020-12-01");
    static final Contact MOBILE = new Contact(Contact.Kind.MOBILE, "+33639980001", true);
    static final Contact EMAIL = new Contact(Contact.Kind.EMAIL, "famille@example.org", null);
    static final School FOIX = new School(1, "0099990K", "Collège des Cimes", "Collège", "009", false);
    static final School CAHORS = new School(3, "0469990J", "Lycée des Causses", "Lycée", "046", true);

    private Records() {}

    static Guardian record(long id, String title, String firstName, String lastName, Contact... contacts) {
        return new Guardian(
                id,
                "guardian-" + id,
                title,
                lastName,
                firstName,
                List.of(contacts),
                Instant.parse("2020-09-01T08:00:00Z"));
    }

    static Child child(long id, String firstName, String birthDate) {
        return new Child(id, "child-" + id, null, "DELMAS", firstName, LocalDate.parse(birthDate));
    }

    static Guardianship link(long guardianId, Child child, Enrolment... enrolments) {
        return new Guardianship(guardianId, child, 10, 1, null, false, List.of(enrolments));
    }

    static Enrolment in(School school) {
        return new Enrolment(school, "6A", null, null);
    }

    static PersonRecord free(Guardian guardian) {
        return new PersonRecord(
                guardian, List.of(link(guardian.id(), child(guardian.id(), "LOU", "2009-03-02"))), Optional.empty());
    }

    static PersonRecord held(Guardian guardian, long accountId, AccountStatus status) {
        return new PersonRecord(
                guardian, List.of(), Optional.of(new PersonAccount(accountId, "identifiant" + accountId, status)));
    }

    static Person person(Guardianship... links) {
        List<Guardian> guardians = Arrays.stream(links)
                .map(Guardianship::guardianId)
                .distinct()
                .map(id -> record(id, "MME", "Anne", "DELMAS", MOBILE, EMAIL))
                .toList();
        return new Person(guardians, List.of(links), Optional.empty());
    }
}
