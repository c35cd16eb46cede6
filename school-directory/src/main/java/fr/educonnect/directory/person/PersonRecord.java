package fr.educonnect.directory.person;

import fr.educonnect.directory.guardian.Guardian;
import fr.educonnect.directory.guardian.Guardianship;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One guardian record before it is known whose it is.
 *
 * @param guardian      never null
 * @param guardianships its links to children
 * @param account       the account that holds it; empty while none does
 */
public record PersonRecord(Guardian guardian, List<Guardianship> guardianships, Optional<PersonAccount> account) {

    /** Whether an account could take it. */
    boolean freeOn(LocalDate day) {
        return account.isEmpty() && guardianships.stream().anyMatch(link -> link.legalOn(day));
    }
}
