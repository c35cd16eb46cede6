package fr.educonnect.server.settings;

/**
 * Where the school database is and who may use it.
 *
 * @param url JDBC URL, PostgreSQL or H2
 * @param user role of the server
 * @param password its password, may be empty
 */
public record SchoolBase(String url, String user, String password) {

    /** Leaves the password out, for messages. */
    @Override
    public String toString() {
        return url + " as " + user;
    }
}
