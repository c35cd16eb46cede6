package fr.educonnect.schoolimport.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Temporary tables of the connection, emptied by every commit: one school's export, before it is compared with what is there.
 *
 * <p>They have no keys: duplicate and dangling ids are found by queries that can name their lines.
 */
enum StagingTable {
    DEPARTMENT("stage_department", "code VARCHAR(3)", "label VARCHAR(64)", "academy_label VARCHAR(64)"),
    SCHOOL(
            "stage_school",
            "uai VARCHAR(8)",
            "name VARCHAR(255)",
            "type_label VARCHAR(64)",
            "department_code VARCHAR(3)",
            "pilot BOOLEAN"),
    CHILD(
            "stage_child",
            "source_key VARCHAR(64)",
            "line BIGINT",
            "ine VARCHAR(11)",
            "last_name VARCHAR(100)",
            "first_name VARCHAR(100)",
            "birth_date DATE",
            "start_date DATE",
            "end_date DATE"),
    CLASS("stage_class", "source_key VARCHAR(64)", "line BIGINT", "class_name VARCHAR(64)"),
    GUARDIAN(
            "stage_guardian",
            "source_key VARCHAR(64)",
            "line BIGINT",
            "title VARCHAR(8)",
            "last_name VARCHAR(100)",
            "first_name VARCHAR(100)"),
    CONTACT(
            "stage_contact",
            "source_key VARCHAR(64)",
            "kind VARCHAR(8)",
            "contact VARCHAR(254)",
            "accepts_sms BOOLEAN"),
    LINK(
            "stage_link",
            "guardian_key VARCHAR(64)",
            "child_key VARCHAR(64)",
            "line BIGINT",
            "relation_code SMALLINT",
            "legal_level SMALLINT"),
    /** The links again, by the ids that guardians and children have in the school database. */
    LINK_BY_ID(
            "stage_link_by_id",
            "guardian_id BIGINT",
            "child_id BIGINT",
            "relation_code SMALLINT",
            "legal_level SMALLINT"),
    /** Guardians known before whose names or contacts this export changes. */
    CHANGED_GUARDIAN("stage_changed_guardian", "guardian_id BIGINT"),
    /** Guardians known before, and whether any of their links to this school was open. */
    GUARDIAN_BEFORE("stage_guardian_before", "guardian_id BIGINT", "was_open INTEGER");

    private final String table;
    private final List<String> columns;

    StagingTable(String table, String... columns) {
        this.table = table;
        this.columns = List.of(columns);
    }

    /** @return its name in SQL */
    String table() {
        return table;
    }

    /** @return its first column, by which it is joined */
    String key() {
        return name(columns.get(0));
    }

    /** @return the names of its columns in order */
    List<String> columnNames() {
        return columns.stream().map(StagingTable::name).toList();
    }

    /** Makes all of them on this connection. */
    static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (StagingTable staging : values()) {
                statement.execute("CREATE LOCAL TEMPORARY TABLE %s (%s) ON COMMIT DELETE ROWS"
                        .formatted(staging.table, String.join(", ", staging.columns)));
            }
        }
    }

    private static String name(String column) {
        return column.substring(0, column.indexOf(' '));
    }
}
