package fr.educonnect.authenticators.profile;

import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.child.Enrolment;
import fr.educonnect.directory.guardian.Guardian;
import fr.educonnect.directory.guardian.Guardianship;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * The schools behind an account's records. A record names no school; it is the school of the children whom it links.
 *
 * @param account whose
 * @param today the day in Europe/Paris
 */
record SchoolNames(Account account, LocalDate today) {

    /** Schools of a record's children: those of today and later, else those of before; in alphabetical order. */
    List<String> of(Guardian record) {
        return names(link -> link.guardianId() == record.id());
    }

    /** The same of every record. */
    List<String> all() {
        return names(link -> true);
    }

    private List<String> names(Predicate<Guardianship> which) {
        List<String> now = names(which, enrolment -> enrolment.activeFrom(today));
        return now.isEmpty() ? names(which, enrolment -> true) : now;
    }

    private List<String> names(Predicate<Guardianship> which, Predicate<Enrolment> when) {
        return account.guardianships().stream()
                .filter(link -> !link.reported() && which.test(link))
                .flatMap(link -> link.enrolments().stream())
                .filter(when)
                .map(enrolment -> enrolment.school().name())
                .distinct()
                .sorted()
                .toList();
    }
}
