package fr.educonnect.directory.account;

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
import java.util.OptionalLong;

/** Invented people for tests of the plain domain. */
final class Families {

    static final School FOIX = new School(1, "0099990K", "Collège des Cimes", "Collège", "009", false);
    static final School TOULOUSE = new School(2, "0319990R", "Collège du Canal", "Collège", "031", false);
    static final School CAHORS = new School(3, "0469990J", "Lycée des Causses", "Lycée", "046", true);
    static final Child LOU = child(10, "LOU", "2009-03-02");
    static final Child SACHA = child(11, "SACHA", "2007-06-30");

    private Families() {}

    static Child child(long id, String firstName, String birthDate) {
        return new Child(id, "child-" + id, null, "DELMAS", firstName, LocalDate.parse(birthDate));
    }

    static Guardian guardian(long id, String updatedAt, String... emails) {
        List<Contact> contacts = Arrays.stream(emails)
                .map(email -> new Contact(Contact.Kind.EMAIL, email, null))
                .toList();
        return new Guardian(id, "guardian-" + id, "MME", "DELMAS", "Anne", contacts, Instant.parse(updatedAt));
    }

    static Guardianship link(long guardianId, Child child, Enrolment... enrolments) {
        return new Guardianship(guardianId, child, 10, 1, null, false, List.of(enrolments));
    }

    static Enrolment in(School school) {
        return new Enrolment(school, "6A", null, null);
    }

    static Account account(Guardianship... links) {
        return account(List.of(guardian(1, "2020-09-01T08:00:00Z")), Optional.empty(), links);
    }

    static Account account(List<Guardian> guardians, Optional<String> verifiedEmail, Guardianship... links) {
        return new Account(
                7,
                "a.delmas1",
                AccountStatus.ACTIVE,
                OptionalLong.empty(),
                guardians,
                List.of(links),
                verifiedEmail,
                Optional.empty(),
                Optional.empty());
    }
}
