package fr.educonnect.userstorage.database;

import fr.educonnect.userstorage.config.SchoolDatabaseConfig;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ExceptionSorter;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Opens the Agroal pool of one school base. Every wait that it can cause is bounded. Public for the benchmarks, which use the same. */
public final class ConnectionPool {

    private ConnectionPool() {}

    /**
     * Opens a pool. No connection is made before the first is asked for.
     *
     * @param config where the base is and how long to wait for it
     * @param password the resolved password, empty for none
     * @return the pool; the caller closes it
     * @throws SQLException when the driver does not accept the URL
     */
    public static AgroalDataSource open(SchoolDatabaseConfig config, String password) throws SQLException {
        return open(config, password, IdleTimes.OF_THE_SERVER, () -> {});
    }

    /**
     * The same.
     *
     * @param idle what becomes of connections that nobody uses
     * @param whenDead told when one that was tried was dead: the base was away
     */
    static AgroalDataSource open(SchoolDatabaseConfig config, String password, IdleTimes idle, Runnable whenDead)
            throws SQLException {
        // Agroal would wrap "no suitable driver" in a RuntimeException: asked here, it stays what it is.
        DriverManager.getDriver(config.jdbcUrl());
        AgroalDataSourceConfigurationSupplier supplier = new AgroalDataSourceConfigurationSupplier()
                .metricsEnabled()
                .connectionPoolConfiguration(pool -> pool.maxSize(config.poolSize())
                        .minSize(0)
                        .initialSize(0)
                        .acquisitionTimeout(config.acquisitionTimeout())
                        .idleValidationTimeout(idle.triedAfter())
                        // Without a validator of its own, Agroal takes every connection for a good one.
                        .connectionValidator(new IdleConnectionCheck(idle.triedAfter(), System::nanoTime, whenDead))
                        .reapTimeout(idle.givenBackAfter())
                        .exceptionSorter(exceptionSorter(config))
                        .connectionFactoryConfiguration(connection -> {
                            connection.jdbcUrl(config.jdbcUrl()).autoCommit(true);
                            if (config.jdbcUser() != null) {
                                connection.principal(new NamePrincipal(config.jdbcUser()));
                                connection.credential(new SimplePassword(password));
                            }
                            if (isPostgres(config)) {
                                // A base that hangs (no packet, no reset) is only noticed by the socket's own
                                // time-outs.
                                // The statement time-out, which cancels politely, gets a second before the socket is
                                // dropped.
                                String seconds =
                                        String.valueOf(config.statementTimeout().toSeconds() + 1);
                                connection.jdbcProperty("connectTimeout", seconds);
                                connection.jdbcProperty("loginTimeout", seconds);
                                connection.jdbcProperty("socketTimeout", seconds);
                                connection.jdbcProperty("cancelSignalTimeout", "1");
                                connection.jdbcProperty("ApplicationName", "educonnect-keycloak");
                            }
                            return connection;
                        }));
        return AgroalDataSource.from(supplier);
    }

    private static ExceptionSorter exceptionSorter(SchoolDatabaseConfig config) {
        return isPostgres(config) ? new PostgreSQLExceptionSorter() : ExceptionSorter.defaultExceptionSorter();
    }

    private static boolean isPostgres(SchoolDatabaseConfig config) {
        return config.jdbcUrl().startsWith("jdbc:postgresql:");
    }
}
