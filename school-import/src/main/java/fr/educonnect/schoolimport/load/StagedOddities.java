package fr.educonnect.schoolimport.load;

import fr.educonnect.schoolimport.report.Oddity;
import fr.educonnect.schoolimport.report.OddityLog;
import java.sql.SQLException;
import java.time.LocalDate;

/** Odd things that show only when all records of a school stand beside each other. */
final class StagedOddities {

    private static final String GUARDIAN_WITHOUT_CHILD = """
            SELECT g.source_key FROM stage_guardian g
            WHERE NOT EXISTS (SELECT 1 FROM stage_link l WHERE l.guardian_key = g.source_key)
            ORDER BY g.line
            """;

    private static final String CHILD_WITHOUT_LEGAL_GUARDIAN = """
            SELECT c.source_key FROM stage_child c
            WHERE (c.end_date IS NULL OR c.end_date >= ?)
              AND NOT EXISTS (SELECT 1 FROM stage_link l WHERE l.child_key = c.source_key AND l.legal_level = 1)
            ORDER BY c.line
            """;

    private static final String NO_CLASS = """
            SELECT c.source_key FROM stage_child c
            WHERE (c.end_date IS NULL OR c.end_date >= ?)
              AND NOT EXISTS (SELECT 1 FROM stage_class k WHERE k.source_key = c.source_key)
            ORDER BY c.line
            """;

    private final LoadSession session;
    private final OddityLog log;

    StagedOddities(LoadSession session, OddityLog log) {
        this.session = session;
        this.log = log;
    }

    /** @param exportDate children who left before are not looked at */
    void note(LocalDate exportDate) throws SQLException {
        note(Oddity.GUARDIAN_WITHOUT_CHILD, GUARDIAN_WITHOUT_CHILD);
        note(Oddity.CHILD_WITHOUT_LEGAL_GUARDIAN, CHILD_WITHOUT_LEGAL_GUARDIAN, exportDate);
        note(Oddity.NO_CLASS, NO_CLASS, exportDate);
    }

    private void note(Oddity oddity, String sql, Object... parameters) throws SQLException {
        session.query(sql, row -> log.note(oddity, row.getString(1), null), parameters);
    }
}
