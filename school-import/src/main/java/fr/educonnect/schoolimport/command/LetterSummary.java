package fr.educonnect.schoolimport.command;

import fr.educonnect.schoolimport.letter.run.SchoolLetters;
import fr.educonnect.schoolimport.report.AlignedTable;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What a run of letters did, for the person who started it. Free of names and secrets. */
final class LetterSummary {

    private static final double MILLIS_PER_SECOND = 1_000;

    private final List<SchoolLetters> schools;

    LetterSummary(List<SchoolLetters> schools) {
        this.schools = schools;
    }

    /** @param took how long the run lasted */
    String text(Duration took) {
        int written = written();
        double seconds = Math.max(took.toMillis(), 1) / MILLIS_PER_SECOND;
        int completed = schools.stream().mapToInt(SchoolLetters::completed).sum();
        return table("new letters")
                + (completed == 0
                        ? ""
                        : "%n%d pairs of files of an interrupted run were completed.%n".formatted(completed))
                + String.format(
                        Locale.ROOT, "%n%d letters in %.1f s, %.1f letters/s.%n", written, seconds, written / seconds);
    }

    String dryRunText() {
        return table("to be made") + "%n%d letters to be made (dry run: nothing was written).%n".formatted(written());
    }

    private int written() {
        return schools.stream().mapToInt(SchoolLetters::written).sum();
    }

    private String table(String column) {
        AlignedTable table = new AlignedTable();
        table.row(List.of("", "parents without activated account", column));
        for (SchoolLetters school : schools) {
            table.row(List.of(school.uai(), String.valueOf(school.parents()), String.valueOf(school.written())));
        }
        return table.text();
    }
}
