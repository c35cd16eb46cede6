package fr.educonnect.schoolimport.command;

import fr.educonnect.schoolimport.load.LoadedSchool;
import fr.educonnect.schoolimport.load.SchoolLoader;
import fr.educonnect.schoolimport.pair.ExportPair;
import fr.educonnect.schoolimport.pair.ExportPairs;
import fr.educonnect.schoolimport.pair.Refusal;
import fr.educonnect.schoolimport.progress.Progress;
import fr.educonnect.schoolimport.report.OddityLog;
import fr.educonnect.schoolimport.report.OddityReport;
import fr.educonnect.schoolimport.report.SchoolOutcome;
import fr.educonnect.schoolimport.siecle.RefusedExportException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Loads schools, as many at the same time as there are loaders; a refused one does not stop the others. */
final class SchoolImports {

    private final List<SchoolLoader> loaders;
    private final OddityReport report;
    private final Progress progress;

    SchoolImports(List<SchoolLoader> loaders, OddityReport report, Progress progress) {
        this.loaders = loaders;
        this.report = report;
        this.progress = progress;
    }

    /**
     * @param exports what the given files turned out to be
     * @return how each school ended, in the order of the exports
     * @throws SQLException if the database fails in a way that the next school would meet too; nothing is loaded any more then
     */
    List<SchoolOutcome> run(ExportPairs exports) throws SQLException {
        List<SchoolOutcome> outcomes = new ArrayList<>(LoaderThreads.load(loaders, exports.pairs(), this::load));
        for (Refusal refusal : exports.refusals()) {
            outcomes.add(refused(refusal.school(), refusal.reason()));
        }
        return outcomes;
    }

    private SchoolOutcome load(SchoolLoader loader, ExportPair pair) throws SQLException {
        String uai = pair.school().uai().value();
        progress.startSchool(uai);
        SchoolOutcome outcome = outcome(loader, pair);
        progress.endSchool(uai, outcome instanceof SchoolOutcome.Refused ? "refused" : "imported");
        return outcome;
    }

    private SchoolOutcome outcome(SchoolLoader loader, ExportPair pair) throws SQLException {
        String uai = pair.school().uai().value();
        OddityLog oddities = new OddityLog(pair.school().uai(), report);
        try {
            LoadedSchool loaded = loader.load(pair, oddities, progress::advance);
            return new SchoolOutcome.Loaded(uai, loaded, oddities.counts());
        } catch (RefusedExportException e) {
            return refused(uai, e.getMessage());
        } catch (SQLException e) {
            if (!isAboutData(e)) {
                throw e;
            }
            return refused(uai, "the database does not take these data (SQL state " + e.getSQLState() + ")");
        }
    }

    private SchoolOutcome refused(String uai, String reason) {
        report.line(uai, "", "REFUSED", reason);
        return new SchoolOutcome.Refused(uai, reason);
    }

    /** Classes 22 (data exception) and 23 (constraint violation) are this school's fault, all others are the database's. */
    private static boolean isAboutData(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }
}
