package fr.educonnect.userstorage.database;

import fr.educonnect.userstorage.config.SchoolDatabaseConfig;
import fr.educonnect.userstorage.config.SettingProblems;
import fr.educonnect.userstorage.outage.SchoolDatabaseUnavailable;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.vault.VaultStringSecret;

/**
 * The school bases of this node, one for each component.
 *
 * <p>An administrator may change a component on any node; the others only see its new settings. So each use compares them,
 * and a base whose settings changed is opened anew. So is one that refuses us while the vault has another password by now.
 */
public final class SchoolDatabases implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(SchoolDatabases.class);

    private record Opened(MultivaluedHashMap<String, String> settings, SchoolDatabase database) {}

    private final Map<String, Opened> byComponent = new ConcurrentHashMap<>();

    /**
     * The base of a component, opened at its first use.
     *
     * @param session gives the vault
     * @param component the user federation
     * @return the base; not to be closed by the caller
     * @throws SchoolDatabaseUnavailable when its settings cannot be used
     */
    public SchoolDatabase of(KeycloakSession session, ComponentModel component) {
        Opened opened = byComponent.get(component.getId());
        if (opened == null
                || opened.database().isRefused()
                || !opened.settings().equals(component.getConfig())) {
            opened = byComponent.compute(
                    component.getId(),
                    (id, current) -> current != null && isUpToDate(session, component, current)
                            ? current
                            : replace(session, component, current));
        }
        return opened.database();
    }

    /**
     * Opens a base for a check; it is not kept.
     *
     * @param session gives the vault
     * @param config settings that were found to be usable
     * @return the base, to be closed by the caller
     * @throws SQLException when no driver accepts the URL
     * @throws VaultSecretMissing when the password is a vault expression that the vault does not know or cannot read
     */
    public static SchoolDatabase openOnce(KeycloakSession session, SchoolDatabaseConfig config)
            throws SQLException, VaultSecretMissing {
        return SchoolDatabase.open(config, password(session, config));
    }

    /**
     * Closes the base of a component that is removed.
     *
     * @param componentId the user federation
     */
    public void forget(String componentId) {
        // Inside, so that nobody opens it anew before its gauges are gone.
        byComponent.computeIfPresent(componentId, (id, opened) -> {
            opened.database().close();
            return null;
        });
    }

    @Override
    public void close() {
        byComponent.keySet().forEach(this::forget);
    }

    private static boolean isUpToDate(KeycloakSession session, ComponentModel component, Opened opened) {
        SchoolDatabase database = opened.database();
        return opened.settings().equals(component.getConfig())
                && (!database.isRefused() || hasSamePassword(session, component, database));
    }

    private static boolean hasSamePassword(KeycloakSession session, ComponentModel component, SchoolDatabase database) {
        try {
            return database.uses(password(session, usable(component)));
        } catch (VaultSecretMissing e) {
            // Opening it anew tells the administrator what is missing.
            return false;
        }
    }

    private static Opened replace(KeycloakSession session, ComponentModel component, Opened current) {
        SchoolDatabaseConfig config = usable(component);
        MultivaluedHashMap<String, String> settings = new MultivaluedHashMap<>(component.getConfig());
        Optional<SchoolDatabase> same = Optional.ofNullable(current)
                .map(Opened::database)
                .filter(database -> !database.isRefused())
                .flatMap(database -> database.under(config));
        if (same.isPresent()) {
            return new Opened(settings, same.get());
        }
        Opened replacement = new Opened(settings, open(session, component, config));
        Optional.ofNullable(current).map(Opened::database).ifPresent(SchoolDatabase::close);
        replacement.database().showPool(component.getName(), component.getId());
        return replacement;
    }

    private static SchoolDatabaseConfig usable(ComponentModel component) {
        SettingProblems problems = new SettingProblems();
        SchoolDatabaseConfig config = SchoolDatabaseConfig.read(component, problems);
        if (!problems.none()) {
            LOG.errorf("User federation \"%s\" is not served: %s", component.getName(), problems);
            throw new SchoolDatabaseUnavailable(problems.toString());
        }
        return config;
    }

    private static SchoolDatabase open(KeycloakSession session, ComponentModel component, SchoolDatabaseConfig config) {
        try {
            return openOnce(session, config);
        } catch (VaultSecretMissing e) {
            LOG.errorf("User federation \"%s\" is not served: %s", component.getName(), e.getMessage());
            throw new SchoolDatabaseUnavailable(e.getMessage());
        } catch (SQLException e) {
            LOG.errorf(
                    "User federation \"%s\" is not served: this server has no driver for its JDBC URL. Put the driver's jar"
                            + " into the folder providers and build again.",
                    component.getName());
            throw new SchoolDatabaseUnavailable(e.getMessage());
        }
    }

    private static String password(KeycloakSession session, SchoolDatabaseConfig config) throws VaultSecretMissing {
        if (config.jdbcPassword() == null) {
            return "";
        }
        try (VaultStringSecret secret = session.vault().getStringSecret(config.jdbcPassword())) {
            // What is no vault expression comes back as it is; an expression that nothing answers is empty.
            return secret.get().orElseThrow(VaultSecretMissing::new);
        } catch (RuntimeException e) {
            // Keycloak's file vault: the file is there, and this server's user may not read it.
            throw new VaultSecretMissing(e);
        }
    }
}
