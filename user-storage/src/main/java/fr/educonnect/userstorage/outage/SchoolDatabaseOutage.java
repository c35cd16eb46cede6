package fr.educonnect.userstorage.outage;

import org.keycloak.models.KeycloakSession;

/**
 * Whether the school base failed during this request.
 *
 * <p>Keycloak looks over a storage that fails and goes on as if the user did not exist ({@code UserStorageManager}). A
 * parent must then not read "wrong identifiant": whoever is about to say so asks here first.
 */
public final class SchoolDatabaseOutage {

    /** Error code of the event that an outage leaves. */
    public static final String EVENT_ERROR = "school_database_unavailable";

    private static final String NOTE = SchoolDatabaseOutage.class.getName();

    private SchoolDatabaseOutage() {}

    /**
     * Notes that the base failed.
     *
     * @param session of the request
     */
    public static void note(KeycloakSession session) {
        session.setAttribute(NOTE, true);
    }

    /**
     * Whether the base failed during this request.
     *
     * @param session of the request
     * @return true after a failure
     */
    public static boolean noted(KeycloakSession session) {
        return session.getAttributeOrDefault(NOTE, false);
    }
}
