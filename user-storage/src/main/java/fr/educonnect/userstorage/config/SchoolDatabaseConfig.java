package fr.educonnect.userstorage.config;

import fr.educonnect.directory.rollout.Rollout;
import fr.educonnect.directory.rollout.RolloutFormatException;
import java.time.Duration;
import java.util.Objects;
import org.keycloak.component.ComponentModel;

/**
 * The settings of a <em>School database</em> user federation, read from its component.
 *
 * @param jdbcUrl where the base is; null when not set
 * @param jdbcUser role used there; null for none
 * @param jdbcPassword password or vault expression, not resolved; null for none
 * @param poolSize most connections of this node
 * @param acquisitionTimeout how long a request waits for a connection
 * @param statementTimeout how long one statement may take
 * @param rollout which schools are open, and since when
 */
public record SchoolDatabaseConfig(
        String jdbcUrl,
        String jdbcUser,
        String jdbcPassword,
        int poolSize,
        Duration acquisitionTimeout,
        Duration statementTimeout,
        Rollout rollout) {

    /** Connections of one node when nothing is set. */
    public static final int DEFAULT_POOL_SIZE = 20;

    /** Wait for a connection when nothing is set: what a parent barely notices. */
    public static final Duration DEFAULT_ACQUISITION_TIMEOUT = Duration.ofMillis(1000);

    /** Statement time-out when nothing is set; below the 3 s after which Keycloak interrupts a storage provider. */
    public static final Duration DEFAULT_STATEMENT_TIMEOUT = Duration.ofSeconds(2);

    private static final int MAX_POOL_SIZE = 500;

    /**
     * Reads the settings, noting what is wrong with them.
     *
     * @param component the user federation
     * @param problems receives one sentence for each setting that cannot be used
     * @return the settings, with the default in place of each that cannot be used
     */
    public static SchoolDatabaseConfig read(ComponentModel component, SettingProblems problems) {
        String url = text(component, SchoolDatabaseSetting.JDBC_URL);
        if (url == null) {
            problems.add(
                    "JDBC URL", "is empty. Enter where the school base is, e.g. jdbc:postgresql://host:5432/school.");
        } else {
            JdbcUrl.problem(url).ifPresent(problem -> problems.add("JDBC URL", problem));
        }
        return new SchoolDatabaseConfig(
                url,
                text(component, SchoolDatabaseSetting.JDBC_USER),
                text(component, SchoolDatabaseSetting.JDBC_PASSWORD),
                number(
                        component,
                        SchoolDatabaseSetting.POOL_SIZE,
                        "Connection pool size",
                        1,
                        MAX_POOL_SIZE,
                        DEFAULT_POOL_SIZE,
                        problems),
                Duration.ofMillis(number(
                        component,
                        SchoolDatabaseSetting.ACQUISITION_TIMEOUT,
                        "Acquisition time-out",
                        100,
                        2000,
                        (int) DEFAULT_ACQUISITION_TIMEOUT.toMillis(),
                        problems)),
                Duration.ofSeconds(number(
                        component,
                        SchoolDatabaseSetting.STATEMENT_TIMEOUT,
                        "Statement time-out",
                        1,
                        10,
                        (int) DEFAULT_STATEMENT_TIMEOUT.toSeconds(),
                        problems)),
                rollout(component, problems));
    }

    /**
     * Whether a pool of connections made for these settings serves others too.
     *
     * @param other settings of the same federation
     */
    public boolean samePool(SchoolDatabaseConfig other) {
        return Objects.equals(jdbcUrl, other.jdbcUrl)
                && Objects.equals(jdbcUser, other.jdbcUser)
                && Objects.equals(jdbcPassword, other.jdbcPassword)
                && poolSize == other.poolSize
                && acquisitionTimeout.equals(other.acquisitionTimeout)
                && statementTimeout.equals(other.statementTimeout);
    }

    /** The same, but with another wait for a connection. */
    public SchoolDatabaseConfig withAcquisitionTimeout(Duration timeout) {
        return new SchoolDatabaseConfig(jdbcUrl, jdbcUser, jdbcPassword, poolSize, timeout, statementTimeout, rollout);
    }

    /** The record is logged and compared, never with the password in clear. */
    @Override
    public String toString() {
        return "SchoolDatabaseConfig[" + jdbcUrl + ", user " + jdbcUser + ", pool " + poolSize + "]";
    }

    private static Rollout rollout(ComponentModel component, SettingProblems problems) {
        String typed = text(component, SchoolDatabaseSetting.OPEN_DEPARTMENTS);
        try {
            return Rollout.parse(typed == null ? "" : typed);
        } catch (RolloutFormatException e) {
            problems.add("Opened départements", e.getMessage());
            return Rollout.parse("");
        }
    }

    private static int number(
            ComponentModel component,
            String key,
            String label,
            int least,
            int most,
            int byDefault,
            SettingProblems problems) {
        String typed = text(component, key);
        if (typed == null) {
            return byDefault;
        }
        try {
            int number = Integer.parseInt(typed);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Falls through: out of range and not a number are the same mistake to the administrator.
        }
        problems.add(label, "\"" + typed + "\" is not a number from " + least + " to " + most + ".");
        return byDefault;
    }

    private static String text(ComponentModel component, String key) {
        String value = component.get(key);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
