package fr.educonnect.teleservice.signin;

import fr.educonnect.teleservice.provider.EduConnectRegistration;
import java.util.Arrays;
import java.util.Optional;

/**
 * Pages of the parent's own account at EduConnect. A service asks for one with a sign-in like any other that names it in the
 * parameter {@value #PARAMETER} (Keycloak's application-initiated actions); the parent comes back here when done.
 */
public enum AccountPage {
    /** Every child of the account, and grouping of several accounts. */
    CHILDREN("mes-enfants"),
    /** Contacts, password, sessions. */
    INFORMATION("mes-informations");

    static final String PARAMETER = "kc_action";

    private final String action;

    AccountPage(String action) {
        this.action = action;
    }

    /** The address here that leads there. */
    public String address() {
        return EduConnectRegistration.SIGN_IN + "?" + PARAMETER + "=" + action;
    }

    /** What Keycloak calls it. */
    String action() {
        return action;
    }

    /**
     * The page of that name.
     *
     * @param action from an address; may be null
     */
    static Optional<AccountPage> of(String action) {
        return Arrays.stream(values())
                .filter(page -> page.action.equals(action))
                .findFirst();
    }
}
