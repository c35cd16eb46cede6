package fr.educonnect.schoolimport.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The loaders of one import, each over a connection of its own, for as many threads. The first keeps other imports out. */
public final class SchoolLoaders implements AutoCloseable {

    private final List<Connection> connections = new ArrayList<>();
    private final List<SchoolLoader> loaders = new ArrayList<>();

    private SchoolLoaders() {}

    /**
     * @param database with schema school
     * @param wanted how many; H2 has one all the same
     * @param options how to load
     * @param clock what {@code guardian.updated_at} is taken from
     * @throws SQLException if another import is running, the database has no connection for each, lacks the schema or refuses the
     *     importer's tables
     */
    public static SchoolLoaders open(DataSource database, int wanted, LoadOptions options, Clock clock)
            throws SQLException {
        SchoolLoaders opened = new SchoolLoaders();
        try {
            opened.loaders.add(SchoolLoader.on(opened.connect(database), options, clock));
            while (opened.first().sideBySide() && opened.loaders.size() < wanted) {
                opened.loaders.add(opened.first().beside(opened.connect(database)));
            }
            return opened;
        } catch (SQLException | RuntimeException e) {
            try (opened) {
                throw e;
            }
        }
    }

    private Connection connect(DataSource database) throws SQLException {
        Connection connection = database.getConnection();
        connections.add(connection);
        return connection;
    }

    /** The one for what is done once. */
    public SchoolLoader first() {
        return loaders.get(0);
    }

    /** All of them, the first included. */
    public List<SchoolLoader> all() {
        return List.copyOf(loaders);
    }

    /** Closes the connections, that of the first loader last. */
    @Override
    public void close() throws SQLException {
        SQLException failed = null;
        for (int i = connections.size() - 1; i >= 0; i--) {
            try {
                connections.get(i).close();
            } catch (SQLException e) {
                failed = e;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }
}
