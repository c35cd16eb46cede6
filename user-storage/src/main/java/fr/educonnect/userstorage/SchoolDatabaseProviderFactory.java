package fr.educonnect.userstorage;

import fr.educonnect.userstorage.config.SchoolDatabaseConfig;
import fr.educonnect.userstorage.config.SchoolDatabaseSettings;
import fr.educonnect.userstorage.config.SettingProblems;
import fr.educonnect.userstorage.database.RecoveryPurge;
import fr.educonnect.userstorage.database.SchoolDatabase;
import fr.educonnect.userstorage.database.SchoolDatabaseCheck;
import fr.educonnect.userstorage.database.SchoolDatabases;
import fr.educonnect.userstorage.outage.FailureMetric;
import java.util.List;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.storage.UserStorageProvider;
import org.keycloak.storage.UserStorageProviderFactory;

/** The user federation <em>school-database</em>: guardians as users, read from the school base. */
public final class SchoolDatabaseProviderFactory implements UserStorageProviderFactory<SchoolDatabaseProvider> {

    /** Provider id, as realm files name it. */
    public static final String ID = "school-database";

    private final SchoolDatabases databases = new SchoolDatabases();

    /** The factory of this server. */
    static SchoolDatabaseProviderFactory of(KeycloakSession session) {
        return (SchoolDatabaseProviderFactory)
                session.getKeycloakSessionFactory().getProviderFactory(UserStorageProvider.class, ID);
    }

    @Override
    public SchoolDatabaseProvider create(KeycloakSession session, ComponentModel component) {
        return new SchoolDatabaseProvider(session, component, () -> database(session, component));
    }

    /**
     * The base of a component, as this node uses it.
     *
     * @throws org.keycloak.storage.StorageUnavailableException when the component's settings cannot be used
     */
    SchoolDatabase database(KeycloakSession session, ComponentModel component) {
        return databases.of(session, component);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        FailureMetric.show();
        RecoveryPurge.schedule(factory, ID, databases);
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getHelpText() {
        return "Signs in the guardians of the school database; names, mail and children come from the schools.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return SchoolDatabaseSettings.properties();
    }

    /** {@inheritDoc} The base must answer and have the schemas this server knows, unless the federation is disabled. */
    @Override
    public void validateConfiguration(KeycloakSession session, RealmModel realm, ComponentModel component) {
        SettingProblems problems = new SettingProblems();
        SchoolDatabaseConfig config = SchoolDatabaseConfig.read(component, problems);
        if (problems.none() && component.get("enabled", true)) {
            SchoolDatabaseCheck.run(session, config, problems);
        }
        problems.throwIfAny();
    }

    @Override
    public void preRemove(KeycloakSession session, RealmModel realm, ComponentModel component) {
        databases.forget(component.getId());
    }

    @Override
    public void close() {
        databases.close();
    }
}
