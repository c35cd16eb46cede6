package fr.educonnect.schoolimport.load;

import fr.educonnect.schoolimport.pair.ExportPair;
import fr.educonnect.schoolimport.siecle.RefusedExportException;
import java.nio.file.Path;
import java.sql.SQLException;

/** Faults that show only when all records of a school stand beside each other; each refuses the school with a line. */
final class StagedFaults {

    private final LoadSession session;
    private final ExportPair pair;

    StagedFaults(LoadSession session, ExportPair pair) {
        this.session = session;
        this.pair = pair;
    }

    /**
     * @throws RefusedExportException for the first fault found
     * @throws SQLException if the database fails
     */
    void check() throws SQLException, RefusedExportException {
        duplicates(pair.eleves(), "stage_child", "source_key", "ELEVE_ID stands twice, first in line %d");
        duplicates(
                pair.eleves(),
                "stage_class",
                "source_key",
                "STRUCTURES_ELEVE stands twice for a pupil, first in line %d");
        duplicates(pair.responsables(), "stage_guardian", "source_key", "PERSONNE_ID stands twice, first in line %d");
        duplicates(
                pair.responsables(),
                "stage_link",
                "child_key, guardian_key",
                "RESPONSABLE_ELEVE stands twice for a pupil and a person, first in line %d");
        dangling(pair.eleves(), "stage_class", "source_key", "stage_child", "STRUCTURES_ELEVE of an unknown ELEVE_ID");
        dangling(
                pair.responsables(),
                "stage_link",
                "child_key",
                "stage_child",
                "RESPONSABLE_ELEVE of an ELEVE_ID that " + pair.eleves().getFileName() + " does not hold");
        dangling(
                pair.responsables(),
                "stage_link",
                "guardian_key",
                "stage_guardian",
                "RESPONSABLE_ELEVE of an unknown PERSONNE_ID");
    }

    private void duplicates(Path file, String table, String key, String reason)
            throws SQLException, RefusedExportException {
        long[] lines = new long[2];
        session.query(
                "SELECT MAX(line), MIN(line) FROM %s GROUP BY %s HAVING COUNT(*) > 1 ORDER BY 1 FETCH FIRST 1 ROW ONLY"
                        .formatted(table, key),
                row -> {
                    lines[0] = row.getLong(1);
                    lines[1] = row.getLong(2);
                });
        if (lines[0] > 0) {
            throw new RefusedExportException(file, lines[0], reason.formatted(lines[1]));
        }
    }

    private void dangling(Path file, String table, String key, String parent, String reason)
            throws SQLException, RefusedExportException {
        long[] line = new long[1];
        session.query(
                "SELECT COALESCE(MIN(t.line), 0) FROM %1$s t WHERE NOT EXISTS (SELECT 1 FROM %3$s p WHERE p.source_key = t.%2$s)"
                        .formatted(table, key, parent),
                row -> line[0] = row.getLong(1));
        if (line[0] > 0) {
            throw new RefusedExportException(file, line[0], reason);
        }
    }
}
