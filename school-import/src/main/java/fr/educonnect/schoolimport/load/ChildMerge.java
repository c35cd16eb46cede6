package fr.educonnect.schoolimport.load;

import fr.educonnect.directory.child.Uai;
import java.sql.SQLException;
import java.time.LocalDate;

/** Brings children and their enrolment in one school to what is staged. */
final class ChildMerge {

    private static final String COUNT = """
            SELECT
              COALESCE(SUM(CASE WHEN e.child_id IS NULL THEN 1 ELSE 0 END), 0),
              COALESCE(SUM(CASE WHEN e.child_id IS NOT NULL AND e.end_date IS NULL AND s.end_date IS NOT NULL
                THEN 1 ELSE 0 END), 0),
              COALESCE(SUM(CASE WHEN e.end_date IS NOT NULL AND s.end_date IS NULL THEN 1 ELSE 0 END), 0),
              COALESCE(SUM(CASE WHEN e.child_id IS NOT NULL
                AND (e.end_date IS NULL AND s.end_date IS NULL OR e.end_date IS NOT NULL AND s.end_date IS NOT NULL)
                AND (c.ine IS DISTINCT FROM s.ine OR c.last_name <> s.last_name OR c.first_name <> s.first_name
                  OR c.birth_date <> s.birth_date OR e.class_name IS DISTINCT FROM k.class_name
                  OR e.start_date IS DISTINCT FROM s.start_date OR e.end_date IS DISTINCT FROM s.end_date)
                THEN 1 ELSE 0 END), 0)
            FROM stage_child s
            LEFT JOIN stage_class k ON k.source_key = s.source_key
            LEFT JOIN school.child c ON c.source_key = s.source_key
            LEFT JOIN school.enrolment e ON e.child_id = c.id AND e.school_id = ?
            """;

    private static final String MERGE_CHILDREN = """
            MERGE INTO school.child c
            USING stage_child s ON c.source_key = s.source_key
            WHEN MATCHED AND (c.ine IS DISTINCT FROM s.ine OR c.last_name <> s.last_name
                OR c.first_name <> s.first_name OR c.birth_date <> s.birth_date)
              THEN UPDATE SET ine = s.ine, last_name = s.last_name, first_name = s.first_name,
                birth_date = s.birth_date
            WHEN NOT MATCHED
              THEN INSERT (source_key, ine, last_name, first_name, birth_date)
                VALUES (s.source_key, s.ine, s.last_name, s.first_name, s.birth_date)
            """;

    private static final String MERGE_ENROLMENTS = """
            MERGE INTO school.enrolment e
            USING (SELECT c.id AS child_id, CAST(? AS BIGINT) AS school_id, k.class_name, s.start_date, s.end_date
              FROM stage_child s
              JOIN school.child c ON c.source_key = s.source_key
              LEFT JOIN stage_class k ON k.source_key = s.source_key) n
            ON e.child_id = n.child_id AND e.school_id = n.school_id
            WHEN MATCHED AND (e.class_name IS DISTINCT FROM n.class_name
                OR e.start_date IS DISTINCT FROM n.start_date OR e.end_date IS DISTINCT FROM n.end_date)
              THEN UPDATE SET class_name = n.class_name, start_date = n.start_date, end_date = n.end_date
            WHEN NOT MATCHED
              THEN INSERT (child_id, school_id, class_name, start_date, end_date)
                VALUES (n.child_id, n.school_id, n.class_name, n.start_date, n.end_date)
            """;

    /** Children of this school's SIECLE exports only: another source may feed the same school under keys of its own. */
    private static final String CLOSE_ABSENT = """
            UPDATE school.enrolment SET end_date = ?
            WHERE school_id = ? AND (end_date IS NULL OR end_date > ?)
              AND EXISTS (SELECT 1 FROM school.child c
                WHERE c.id = enrolment.child_id AND c.source_key LIKE ?
                  AND NOT EXISTS (SELECT 1 FROM stage_child s WHERE s.source_key = c.source_key))
            """;

    private final LoadSession session;

    ChildMerge(LoadSession session) {
        this.session = session;
    }

    /**
     * @param schoolId the school's row
     * @param uai its number
     * @param exportDate the day on which absent children count as gone
     * @return what changed
     */
    Changes run(long schoolId, Uai uai, LocalDate exportDate) throws SQLException {
        long[] counts = new long[4];
        session.query(
                COUNT,
                row -> {
                    for (int i = 0; i < counts.length; i++) {
                        counts[i] = row.getLong(i + 1);
                    }
                },
                schoolId);
        session.update(MERGE_CHILDREN);
        session.update(MERGE_ENROLMENTS, schoolId);
        long absent = session.update(CLOSE_ABSENT, exportDate, schoolId, exportDate, uai.value() + "%");
        return new Changes(counts[0], counts[3], counts[1] + absent, counts[2]);
    }
}
