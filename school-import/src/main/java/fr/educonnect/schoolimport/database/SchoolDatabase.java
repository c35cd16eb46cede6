package fr.educonnect.schoolimport.database;

import java.time.Duration;
import java.util.Locale;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Makes connections to the school database that give up instead of hanging. */
public final class SchoolDatabase {

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
        if (url.toLowerCase(Locale.ROOT).matches(".*[?&;]password=.*")) {
            throw new IllegalArgumentException(
                    "The URL must not hold a password: other users of the machine see command lines.");
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return postgresql(url, user, password, connect, statement);
        }
        if (url.startsWith("jdbc:h2:")) {
            return h2(url, user, password);
        }
        throw new IllegalArgumentException("The URL must start with jdbc:postgresql: or jdbc:h2:");
    }

    private static DataSource postgresql(
            String url, String user, String password, Duration connect, Duration statement) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setConnectTimeout(Math.toIntExact(connect.toSeconds()));
        source.setLoginTimeout(Math.toIntExact(connect.toSeconds()));
        source.setSocketTimeout(Math.toIntExact(statement.plus(NETWORK_MARGIN).toSeconds()));
        source.setTcpKeepAlive(true);
        source.setApplicationName("school-import");
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
