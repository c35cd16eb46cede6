package fr.educonnect.userstorage.config;

/** Keys of the settings of a <em>School database</em> user federation, as stored in its Keycloak component. */
public final class SchoolDatabaseSetting {

    /** JDBC URL of the school base (PostgreSQL or H2). */
    public static final String JDBC_URL = "jdbcUrl";

    /** Role that the server uses there: SELECT on schema {@code school}, read and write on schema {@code account}. */
    public static final String JDBC_USER = "jdbcUser";

    /** Password of that role, or a vault expression such as <code>${vault.school-database}</code>. */
    public static final String JDBC_PASSWORD = "jdbcPassword";

    /** Most connections held at a time by this node. */
    public static final String POOL_SIZE = "poolSize";

    /** How long a request waits for a free connection, in milliseconds. */
    public static final String ACQUISITION_TIMEOUT = "acquisitionTimeout";

    /** How long one statement may take, in seconds. */
    public static final String STATEMENT_TIMEOUT = "statementTimeout";

    /** Opened départements with their optional opening date: {@code 09,12,31@2020-12-14}. */
    public static final String OPEN_DEPARTMENTS = "openDepartments";

    private SchoolDatabaseSetting() {}
}
