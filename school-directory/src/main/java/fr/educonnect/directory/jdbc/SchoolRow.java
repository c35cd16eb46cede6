package fr.educonnect.directory.jdbc;

import fr.educonnect.directory.child.School;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Reads a school that an outer join may have left out. */
final class SchoolRow {

    /** Of {@code school.school s}. */
    static final String COLUMNS =
            "s.id AS school_id, s.uai, s.name AS school_name, s.type_label, s.department_code, s.pilot";

    private SchoolRow() {}

    static Optional<School> read(ResultSet row) throws SQLException {
        Long id = row.getObject("school_id", Long.class);
        if (id == null) {
            return Optional.empty();
        }
        return Optional.of(new School(
                id,
                row.getString("uai"),
                row.getString("school_name"),
                row.getString("type_label"),
                row.getString("department_code"),
                row.getBoolean("pilot")));
    }
}
