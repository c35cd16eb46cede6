package fr.educonnect.userstorage.config;

import java.util.List;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** What the admin console shows of a <em>School database</em> user federation: labels, help texts, defaults. */
public final class SchoolDatabaseSettings {

    private static final List<ProviderConfigProperty> PROPERTIES = ProviderConfigurationBuilder.create()
            .property()
            .name(SchoolDatabaseSetting.JDBC_URL)
            .label("JDBC URL")
            .helpText("Where the school base is, e.g. jdbc:postgresql://db.example.org:5432/school. PostgreSQL in"
                    + " production; H2 (jdbc:h2:file:…) for a first look. The base must hold the schemas \"school\""
                    + " and \"account\" in the versions this server knows: saving checks it.")
            .type(ProviderConfigProperty.STRING_TYPE)
            .required(true)
            .add()
            .property()
            .name(SchoolDatabaseSetting.JDBC_USER)
            .label("User")
            .helpText("Database role of this server. It needs SELECT on schema \"school\" and read and write on"
                    + " schema \"account\", nothing more (postgresql-roles.sql creates it).")
            .type(ProviderConfigProperty.STRING_TYPE)
            .add()
            .property()
            .name(SchoolDatabaseSetting.JDBC_PASSWORD)
            .label("Password")
            .helpText("Password of that role, or ${vault.KEY} to read it from the vault.")
            .type(ProviderConfigProperty.PASSWORD)
            .secret(true)
            .add()
            .property()
            .name(SchoolDatabaseSetting.OPEN_DEPARTMENTS)
            .label("Opened départements")
            .helpText("Départements whose families may sign in, separated by commas, each with an optional opening"
                    + " date: 09, 12, 82, 31@2020-12-14. At that date (0:00, Europe/Paris) the families see their"
                    + " children without anyone doing anything. Pilot schools are open whatever is set here.")
            .type(ProviderConfigProperty.STRING_TYPE)
            .add()
            .property()
            .name(SchoolDatabaseSetting.POOL_SIZE)
            .label("Connection pool size")
            .helpText("Most connections to the school base that one server node holds at a time.")
            .type(ProviderConfigProperty.INTEGER_TYPE)
            .defaultValue(String.valueOf(SchoolDatabaseConfig.DEFAULT_POOL_SIZE))
            .add()
            .property()
            .name(SchoolDatabaseSetting.ACQUISITION_TIMEOUT)
            .label("Acquisition time-out")
            .helpText("How long a request waits for a free connection before the parent is told to try later,"
                    + " in milliseconds (100 to 2000).")
            .type(ProviderConfigProperty.INTEGER_TYPE)
            .defaultValue(String.valueOf(SchoolDatabaseConfig.DEFAULT_ACQUISITION_TIMEOUT.toMillis()))
            .add()
            .property()
            .name(SchoolDatabaseSetting.STATEMENT_TIMEOUT)
            .label("Statement time-out")
            .helpText("How long one query may take before the parent is told to try later, in seconds (1 to 10)."
                    + " Keycloak itself gives a user federation 3 seconds.")
            .type(ProviderConfigProperty.INTEGER_TYPE)
            .defaultValue(String.valueOf(SchoolDatabaseConfig.DEFAULT_STATEMENT_TIMEOUT.toSeconds()))
            .add()
            .build();

    private SchoolDatabaseSettings() {}

    /**
     * The settings in the order in which the console shows them; the cache settings follow, they are Keycloak's own.
     *
     * @return an unmodifiable list
     */
    public static List<ProviderConfigProperty> properties() {
        return PROPERTIES;
    }
}
