package fr.educonnect.schoolimport.load;

import java.sql.SQLException;
import java.time.OffsetDateTime;

/**
 * A school that the base knows nothing of: its records are entered without being compared one by one with what is there. The
 * result is that of the merges (ADR 17).
 */
final class FirstLoad {

    private static final String KNOWN = """
            SELECT CASE WHEN EXISTS (SELECT 1 FROM school.enrolment e WHERE e.school_id = ?)
                OR EXISTS (SELECT 1 FROM stage_child s JOIN school.child c ON c.source_key = s.source_key)
                OR EXISTS (SELECT 1 FROM stage_guardian s JOIN school.guardian g ON g.source_key = s.source_key)
              THEN 1 ELSE 0 END
            """;

    private static final String CHILDREN = """
            INSERT INTO school.child (source_key, ine, last_name, first_name, birth_date)
            SELECT s.source_key, s.ine, s.last_name, s.first_name, s.birth_date FROM stage_child s
            """;

    private static final String ENROLMENTS = """
            INSERT INTO school.enrolment (child_id, school_id, class_name, start_date, end_date)
            SELECT c.id, CAST(? AS BIGINT), k.class_name, s.start_date, s.end_date
            FROM stage_child s
            JOIN school.child c ON c.source_key = s.source_key
            LEFT JOIN stage_class k ON k.source_key = s.source_key
            """;

    private static final String GUARDIANS = """
            INSERT INTO school.guardian (source_key, title, last_name, first_name, updated_at)
            SELECT s.source_key, s.title, s.last_name, s.first_name, CAST(? AS TIMESTAMP WITH TIME ZONE)
            FROM stage_guardian s
            """;

    private static final String CONTACTS = """
            INSERT INTO school.guardian_contact (guardian_id, kind, contact, accepts_sms)
            SELECT g.id, s.kind, s.contact, s.accepts_sms
            FROM stage_contact s JOIN school.guardian g ON g.source_key = s.source_key
            """;

    private static final String LINKS = """
            INSERT INTO school.guardianship (guardian_id, child_id, relation_code, legal_level)
            SELECT g.id, c.id, s.relation_code, s.legal_level
            FROM stage_link s
            JOIN school.guardian g ON g.source_key = s.guardian_key
            JOIN school.child c ON c.source_key = s.child_key
            """;

    private final LoadSession session;

    FirstLoad(LoadSession session) {
        this.session = session;
    }

    /**
     * @param schoolId the school's row
     * @return whether nobody is enrolled there, and none of the staged children and guardians is known
     */
    boolean nothingKnown(long schoolId) throws SQLException {
        int[] known = new int[1];
        session.query(KNOWN, row -> known[0] = row.getInt(1), schoolId);
        return known[0] == 0;
    }

    /**
     * @param schoolId the school's row
     * @param now the time of this import
     * @return what came
     */
    SchoolChanges run(long schoolId, OffsetDateTime now) throws SQLException {
        long children = session.update(CHILDREN);
        session.update(ENROLMENTS, schoolId);
        long guardians = session.update(GUARDIANS, now);
        session.update(CONTACTS);
        long links = session.update(LINKS);
        return new SchoolChanges(came(children), came(guardians), came(links));
    }

    private static Changes came(long count) {
        return new Changes(count, 0, 0, 0);
    }
}
