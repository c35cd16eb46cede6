package fr.educonnect.schoolimport.load;

import fr.educonnect.schoolimport.list.ListedSchool;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;

/** Brings départements and schools to what the list says. A school that left the list stays: its families' data hang on it. */
final class SchoolTableMerge {

    private static final String MERGE_DEPARTMENTS = """
            MERGE INTO school.department d
            USING stage_department s ON d.code = s.code
            WHEN MATCHED AND (d.label <> s.label OR d.academy_label <> s.academy_label)
              THEN UPDATE SET label = s.label, academy_label = s.academy_label
            WHEN NOT MATCHED
              THEN INSERT (code, label, academy_label) VALUES (s.code, s.label, s.academy_label)
            """;

    private static final String MERGE_SCHOOLS = """
            MERGE INTO school.school h
            USING stage_school s ON h.uai = s.uai
            WHEN MATCHED AND (h.name <> s.name OR h.type_label IS DISTINCT FROM s.type_label
                OR h.department_code <> s.department_code OR h.pilot <> s.pilot)
              THEN UPDATE SET name = s.name, type_label = s.type_label, department_code = s.department_code,
                pilot = s.pilot
            WHEN NOT MATCHED
              THEN INSERT (uai, name, type_label, department_code, pilot)
                VALUES (s.uai, s.name, s.type_label, s.department_code, s.pilot)
            """;

    private final LoadSession session;

    SchoolTableMerge(LoadSession session) {
        this.session = session;
    }

    /**
     * @param departments by their three digits, with a school that names their label and academy
     * @param schools the schools
     * @return how many rows came or changed
     */
    long run(Map<String, ListedSchool> departments, Collection<ListedSchool> schools) throws SQLException {
        try (StagedRows rows = session.stage(StagingTable.DEPARTMENT)) {
            for (Map.Entry<String, ListedSchool> department : departments.entrySet()) {
                ListedSchool labels = department.getValue();
                rows.add(department.getKey(), labels.departmentLabel(), labels.academyLabel());
            }
        }
        try (StagedRows rows = session.stage(StagingTable.SCHOOL)) {
            for (ListedSchool school : schools) {
                rows.add(
                        school.uai().value(),
                        school.name(),
                        school.typeLabel(),
                        school.uai().departmentCode(),
                        school.pilot());
            }
        }
        return session.update(MERGE_DEPARTMENTS) + session.update(MERGE_SCHOOLS);
    }
}
