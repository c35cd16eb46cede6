package fr.educonnect.directory.testing;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** Keeps connections to a test's PostgreSQL, as the server does: a new one for each statement takes most of a test's time. */
final class PostgresPool {

    private static final int MOST = 40;
    private static final Duration WAIT = Duration.ofSeconds(30);

    /** The databases of a JVM together must not use up the server's connections. */
    private static final Duration REAP_AFTER = Duration.ofSeconds(5);

    private PostgresPool() {}

    /** The same database and role, by kept connections. */
    static DataSource over(DataSource database) {
        try (Connection first = database.getConnection()) {
            String url = first.getMetaData().getURL();
            String role = first.getMetaData().getUserName();
            return AgroalDataSource.from(
                    new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool.maxSize(MOST)
                            .minSize(0)
                            .initialSize(0)
                            .acquisitionTimeout(WAIT)
                            .reapTimeout(REAP_AFTER)
                            .connectionFactoryConfiguration(connection -> connection
                                    .jdbcUrl(url)
                                    .principal(new NamePrincipal(role))
                                    .autoCommit(true))));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
