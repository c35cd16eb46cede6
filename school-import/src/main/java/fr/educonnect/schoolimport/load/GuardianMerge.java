package fr.educonnect.schoolimport.load;

import java.sql.SQLException;
import java.time.OffsetDateTime;

/**
 * Brings guardians and their contacts to what is staged. {@code updated_at} moves only where a name, the title or a contact did.
 *
 * <p>A guardian that is no longer exported keeps its row: its links are closed by {@link LinkMerge}.
 */
final class GuardianMerge {

    /** Before anything is written: nobody is "changed" who has just come. */
    private static final String FIND_CHANGED = """
            INSERT INTO stage_changed_guardian (guardian_id)
            SELECT g.id
            FROM stage_guardian s JOIN school.guardian g ON g.source_key = s.source_key
            WHERE g.title IS DISTINCT FROM s.title OR g.last_name <> s.last_name OR g.first_name <> s.first_name
            UNION
            SELECT g.id
            FROM stage_contact s
            JOIN school.guardian g ON g.source_key = s.source_key
            LEFT JOIN school.guardian_contact c
              ON c.guardian_id = g.id AND c.kind = s.kind AND c.contact = s.contact
            WHERE c.guardian_id IS NULL OR c.accepts_sms IS DISTINCT FROM s.accepts_sms
            UNION
            SELECT g.id
            FROM stage_guardian s
            JOIN school.guardian g ON g.source_key = s.source_key
            JOIN school.guardian_contact c ON c.guardian_id = g.id
            WHERE NOT EXISTS (SELECT 1 FROM stage_contact t
              WHERE t.source_key = s.source_key AND t.kind = c.kind AND t.contact = c.contact)
            """;

    private static final String UPDATE_CHANGED = """
            MERGE INTO school.guardian g
            USING (SELECT o.id, s.title, s.last_name, s.first_name
              FROM stage_changed_guardian d
              JOIN school.guardian o ON o.id = d.guardian_id
              JOIN stage_guardian s ON s.source_key = o.source_key) n
            ON g.id = n.id
            WHEN MATCHED THEN UPDATE SET title = n.title, last_name = n.last_name, first_name = n.first_name,
              updated_at = CAST(? AS TIMESTAMP WITH TIME ZONE)
            """;

    private static final String INSERT_NEW = """
            INSERT INTO school.guardian (source_key, title, last_name, first_name, updated_at)
            SELECT s.source_key, s.title, s.last_name, s.first_name, CAST(? AS TIMESTAMP WITH TIME ZONE)
            FROM stage_guardian s
            WHERE NOT EXISTS (SELECT 1 FROM school.guardian g WHERE g.source_key = s.source_key)
            """;

    private static final String DELETE_CONTACTS = """
            DELETE FROM school.guardian_contact
            WHERE guardian_id IN (SELECT d.guardian_id FROM stage_changed_guardian d)
              AND NOT EXISTS (SELECT 1
                FROM school.guardian g JOIN stage_contact s ON s.source_key = g.source_key
                WHERE g.id = guardian_contact.guardian_id
                  AND s.kind = guardian_contact.kind AND s.contact = guardian_contact.contact)
            """;

    private static final String MERGE_CONTACTS = """
            MERGE INTO school.guardian_contact c
            USING (SELECT g.id AS guardian_id, s.kind, s.contact, s.accepts_sms
              FROM stage_contact s JOIN school.guardian g ON g.source_key = s.source_key) n
            ON c.guardian_id = n.guardian_id AND c.kind = n.kind AND c.contact = n.contact
            WHEN MATCHED AND c.accepts_sms IS DISTINCT FROM n.accepts_sms
              THEN UPDATE SET accepts_sms = n.accepts_sms
            WHEN NOT MATCHED
              THEN INSERT (guardian_id, kind, contact, accepts_sms)
                VALUES (n.guardian_id, n.kind, n.contact, n.accepts_sms)
            """;

    private final LoadSession session;

    GuardianMerge(LoadSession session) {
        this.session = session;
    }

    /**
     * @param now the time of this import
     * @return how many guardians came and changed; who went and came back is known after the links
     */
    Changes run(OffsetDateTime now) throws SQLException {
        long changed = session.update(FIND_CHANGED);
        if (changed > 0) {
            session.dialect().beforeMerge(session.connection(), StagingTable.CHANGED_GUARDIAN);
            session.update(UPDATE_CHANGED, now);
            session.update(DELETE_CONTACTS);
        }
        long came = session.update(INSERT_NEW, now);
        if (changed > 0 || came > 0) {
            session.update(MERGE_CONTACTS);
        }
        return new Changes(came, changed, 0, 0);
    }
}
