package fr.educonnect.server.demo;

import java.util.List;
import java.util.Optional;

/**
 * A parent of the shipped exports with a demo account.
 *
 * @param identifiant what the parent signs in with
 * @param records the parent's records in the schools' files, at least one
 * @param standing what has become of the account
 * @param shows what signing in with it shows, for the table on the terminal
 */
public record DemoFamily(String identifiant, List<SchoolRecord> records, Standing standing, String shows) {

    /** What has become of an account. */
    public sealed interface Standing {

        /**
         * Signs in with a password.
         *
         * @param addressValidated whether the parent proved to read the mail address of the school's form
         */
        record Active(boolean addressValidated) implements Standing {}

        /** Has a letter from the school with a provisional secret, and has not used it. */
        record NotActivated() implements Standing {}

        /**
         * Was regrouped.
         *
         * @param identifiant the account that took its records
         */
        record RegroupedInto(String identifiant) implements Standing {}
    }

    /**
     * The account that took this one's records.
     *
     * @return its identifiant, empty for an account that was not regrouped
     */
    Optional<String> regroupedInto() {
        return standing instanceof Standing.RegroupedInto into ? Optional.of(into.identifiant()) : Optional.empty();
    }

    /** Whether its mail address, if the school gave one, was validated. */
    boolean addressValidated() {
        return standing instanceof Standing.Active active && active.addressValidated();
    }

    /** Whether it has a password at Keycloak, rather than a letter. */
    boolean hasPassword() {
        return !(standing instanceof Standing.NotActivated);
    }
}
