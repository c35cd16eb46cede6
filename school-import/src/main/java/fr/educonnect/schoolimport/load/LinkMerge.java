package fr.educonnect.schoolimport.load;

import fr.educonnect.directory.child.Uai;
import java.sql.SQLException;
import java.time.LocalDate;

/** Brings the links between guardians and children of one school to what is staged, and tells which guardians went and came back by that. */
final class LinkMerge {

    private static final String OPEN_BY_GUARDIAN = """
            SELECT l.guardian_id, MAX(CASE WHEN l.end_date IS NULL THEN 1 ELSE 0 END) AS is_open
            FROM school.enrolment e JOIN school.guardianship l ON l.child_id = e.child_id
            WHERE e.school_id = ?
            GROUP BY l.guardian_id
            """;

    private static final String REMEMBER =
            "INSERT INTO stage_guardian_before (guardian_id, was_open)\n" + OPEN_BY_GUARDIAN;

    private static final String RESOLVE = """
            INSERT INTO stage_link_by_id (guardian_id, child_id, relation_code, legal_level)
            SELECT g.id, c.id, s.relation_code, s.legal_level
            FROM stage_link s
            JOIN school.guardian g ON g.source_key = s.guardian_key
            JOIN school.child c ON c.source_key = s.child_key
            """;

    private static final String COUNT = """
            SELECT
              COALESCE(SUM(CASE WHEN l.guardian_id IS NULL THEN 1 ELSE 0 END), 0),
              COALESCE(SUM(CASE WHEN l.guardian_id IS NOT NULL AND l.end_date IS NULL
                AND (l.relation_code <> s.relation_code OR l.legal_level <> s.legal_level) THEN 1 ELSE 0 END), 0),
              COALESCE(SUM(CASE WHEN l.end_date IS NOT NULL THEN 1 ELSE 0 END), 0)
            FROM stage_link_by_id s
            LEFT JOIN school.guardianship l ON l.guardian_id = s.guardian_id AND l.child_id = s.child_id
            """;

    private static final String MERGE = """
            MERGE INTO school.guardianship l
            USING stage_link_by_id s ON l.guardian_id = s.guardian_id AND l.child_id = s.child_id
            WHEN MATCHED AND (l.end_date IS NOT NULL OR l.relation_code <> s.relation_code
                OR l.legal_level <> s.legal_level)
              THEN UPDATE SET relation_code = s.relation_code, legal_level = s.legal_level, end_date = NULL
            WHEN NOT MATCHED
              THEN INSERT (guardian_id, child_id, relation_code, legal_level)
                VALUES (s.guardian_id, s.child_id, s.relation_code, s.legal_level)
            """;

    private static final String CLOSE_ABSENT = """
            UPDATE school.guardianship SET end_date = ?
            WHERE end_date IS NULL
              AND child_id IN (SELECT e.child_id
                FROM school.enrolment e JOIN school.child c ON c.id = e.child_id
                WHERE e.school_id = ? AND c.source_key LIKE ?)
              AND NOT EXISTS (SELECT 1 FROM stage_link_by_id s
                WHERE s.guardian_id = guardianship.guardian_id AND s.child_id = guardianship.child_id)
            """;

    private static final String COMPARE = """
            SELECT
              COALESCE(SUM(CASE WHEN b.was_open = 1 AND a.is_open = 0 THEN 1 ELSE 0 END), 0),
              COALESCE(SUM(CASE WHEN b.was_open = 0 AND a.is_open = 1 THEN 1 ELSE 0 END), 0)
            FROM stage_guardian_before b JOIN (%s) a ON a.guardian_id = b.guardian_id
            """.formatted(OPEN_BY_GUARDIAN);

    private final LoadSession session;

    LinkMerge(LoadSession session) {
        this.session = session;
    }

    /**
     * @param schoolId the school's row
     * @param uai its number
     * @param exportDate the day on which absent links count as dropped
     * @return what changed in the links, and guardians gone and back
     */
    Outcome run(long schoolId, Uai uai, LocalDate exportDate) throws SQLException {
        long known = session.update(REMEMBER, schoolId);
        session.update(RESOLVE);
        session.dialect().beforeMerge(session.connection(), StagingTable.LINK_BY_ID, StagingTable.GUARDIAN_BEFORE);
        long[] counts = new long[3];
        session.query(COUNT, row -> {
            for (int i = 0; i < counts.length; i++) {
                counts[i] = row.getLong(i + 1);
            }
        });
        session.update(MERGE);
        long gone = known == 0 ? 0 : session.update(CLOSE_ABSENT, exportDate, schoolId, uai.value() + "%");
        long[] guardians = new long[2];
        if (known > 0) {
            session.query(
                    COMPARE,
                    row -> {
                        guardians[0] = row.getLong(1);
                        guardians[1] = row.getLong(2);
                    },
                    schoolId);
        }
        return new Outcome(
                new Changes(counts[0], counts[1], gone, counts[2]), new Changes(0, 0, guardians[0], guardians[1]));
    }

    /**
     * @param links what changed in the links
     * @param guardians who went and came back; came and changed are 0
     */
    record Outcome(Changes links, Changes guardians) {}
}
