package fr.educonnect.schoolimport.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.SQLException;
import java.time.Duration;

/** Makes pools of connections to the school database, for commands that ask it small things on many threads. */
public final class SchoolDatabasePool {

    private SchoolDatabasePool() {}

    /**
     * @param url       as {@link SchoolDatabase#of} takes it
     * @param user      the role
     * @param password  its password, null if it has none
     * @param size      how many connections there are at most
     * @param connect   how long connecting may take, and waiting for a free connection
     * @param statement how long one statement may take
     * @return the pool; to be closed. No connection is made before the first is asked for
     * @throws IllegalArgumentException as {@link SchoolDatabase#of}
     * @throws SQLException if the driver does not take the URL
     */
    public static AgroalDataSource of(
            String url, String user, String password, int size, Duration connect, Duration statement)
            throws SQLException {
        SchoolDatabase.requireUsable(url);
        AgroalDataSourceConfigurationSupplier supplier = new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(size)
                        .acquisitionTimeout(connect)
                        .connectionFactoryConfiguration(connection -> {
                            connection
                                    .jdbcUrl(url)
                                    .principal(new NamePrincipal(user))
                                    .credential(new SimplePassword(password == null ? "" : password));
                            if (url.startsWith(SchoolDatabase.POSTGRESQL)) {
                                connection
                                        .jdbcProperty("connectTimeout", String.valueOf(connect.toSeconds()))
                                        .jdbcProperty("loginTimeout", String.valueOf(connect.toSeconds()))
                                        .jdbcProperty(
                                                "socketTimeout",
                                                String.valueOf(SchoolDatabase.networkTimeout(statement)
                                                        .toSeconds()))
                                        .jdbcProperty("tcpKeepAlive", "true")
                                        .jdbcProperty("ApplicationName", SchoolDatabase.APPLICATION);
                            }
                            return connection;
                        }));
        return AgroalDataSource.from(supplier);
    }
}
