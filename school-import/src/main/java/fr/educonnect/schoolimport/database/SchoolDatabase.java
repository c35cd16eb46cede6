package fr.educonnect.schoolimport.database;

import java.time.Duration;
import java.util.Locale;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Makes connections to the school database that give up instead of hanging. */
public final class SchoolDatabase {

    static final String POSTGRESQL = "jdbc:postgresql:";

    /** What the server's operator sees in its list of connections. */
    static final String APPLICATION = "school-import";

    private static final String H2 = "jdbc:h2:";

    /** How much longer than a statement may take the network may be silent before the connection counts as dead. */
    private static final Duration NETWORK_MARGIN = Duration.ofSeconds(30);

    private SchoolDatabase() {}

    /**
     * @param url {@code jdbc:postgresql:…} or {@code jdbc:h2:…}, without a password
     * @param user the role
     * @param password its password, null if it has none
     * @param connect how long connecting may take
     * @param statement how long one statement may take
     * @return a source of connections, not pooled
     * @throws IllegalArgumentException if the URL is of another kind or holds a password
     */
    public static DataSource of(String url, String user, String password, Duration connect, Duration statement) {
        requireUsable(url);
        return url.startsWith(POSTGRESQL)
                ? postgresql(url, user, password, connect, statement)
                : h2(url, user, password);
    }

    /** @throws IllegalArgumentException as {@link #of} */
    static void requireUsable(String url) {
        if (url.toLowerCase(Locale.ROOT).matches(".*[?&;]password=.*")) {
            throw new IllegalArgumentException(
                    "The URL must not hold a password: other users of the machine see command lines.");
        }
        if (!url.startsWith(POSTGRESQL) && !url.startsWith(H2)) {
            throw new IllegalArgumentException("The URL must start with " + POSTGRESQL + " or " + H2);
        }
    }

    /** How long the network may be silent before a connection counts as dead. */
    static Duration networkTimeout(Duration statement) {
        return statement.plus(NETWORK_MARGIN);
    }

    private static DataSource postgresql(
            String url, String user, String password, Duration connect, Duration statement) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setConnectTimeout(Math.toIntExact(connect.toSeconds()));
        source.setLoginTimeout(Math.toIntExact(connect.toSeconds()));
        source.setSocketTimeout(Math.toIntExact(networkTimeout(statement).toSeconds()));
        source.setTcpKeepAlive(true);
        source.setApplicationName(APPLICATION);
        // What the URL says itself, such as sslmode or other time-outs, counts.
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    private static DataSource h2(String url, String user, String password) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        source.setUser(user);
        source.setPassword(password == null ? "" : password);
        return source;
    }
}
