package fr.educonnect.authenticators.recovery.identifiant;

import fr.educonnect.directory.account.Account;
import java.util.Map;
import java.util.Optional;

/**
 * One holder of an account, as a message names him: enough for a couple to tell whose identifiant is whose.
 *
 * @param firstName as the school writes it
 * @param initial of the family name
 * @param identifiant of the account
 */
record KnownPerson(String firstName, String initial, String identifiant) {

    /**
     * The holder of an account.
     *
     * @return empty for an account that holds no record any more
     */
    static Optional<KnownPerson> of(Account account) {
        return account.name().map(name -> new KnownPerson(name.firstName(), name.initial(), account.identifiant()));
    }

    /** The same for a template: Keycloak's FreeMarker does not see the components of a record. */
    Map<String, String> attributes() {
        return Map.of("firstName", firstName, "initial", initial, "identifiant", identifiant);
    }
}
