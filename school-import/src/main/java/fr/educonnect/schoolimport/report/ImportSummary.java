package fr.educonnect.schoolimport.report;

import fr.educonnect.schoolimport.load.Changes;
import fr.educonnect.schoolimport.load.ExportSize;
import fr.educonnect.schoolimport.load.SchoolChanges;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What an import did, school by school and in all, for the person who started it. Free of names and numbers of people. */
public final class ImportSummary {

    private final List<SchoolOutcome> outcomes;
    private final List<String> listFaults;
    private final boolean dryRun;

    /**
     * @param outcomes one per school, in the order of the table
     * @param listFaults lines of the list of schools that could not be used
     * @param dryRun whether everything was rolled back
     */
    public ImportSummary(List<SchoolOutcome> outcomes, List<String> listFaults, boolean dryRun) {
        this.outcomes = List.copyOf(outcomes);
        this.listFaults = List.copyOf(listFaults);
        this.dryRun = dryRun;
    }

    /** @return whether anything was refused */
    public boolean anythingRefused() {
        return !listFaults.isEmpty() || !refused().isEmpty();
    }

    /** @return UAIs of the schools that went through */
    public List<String> imported() {
        return loaded().stream().map(SchoolOutcome.Loaded::school).toList();
    }

    /** @return changes of all schools together */
    public SchoolChanges changes() {
        return loaded().stream().map(o -> o.loaded().changes()).reduce(SchoolChanges.NONE, SchoolChanges::plus);
    }

    /** @return oddities of all schools together; those never met are absent */
    public Map<Oddity, Long> oddities() {
        Map<Oddity, Long> sum = new EnumMap<>(Oddity.class);
        loaded().forEach(o -> o.oddities().forEach((oddity, count) -> sum.merge(oddity, count, Long::sum)));
        return sum;
    }

    /** @return several lines of text */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(changesTable()).append('\n');
        text.append(oddities().isEmpty() ? "Nothing odd.\n" : odditiesTable());
        if (anythingRefused()) {
            text.append("\nRefused:\n");
            listFaults.forEach(fault -> text.append("  ").append(fault).append('\n'));
            refused().forEach(r -> text.append("  ")
                    .append(r.school().isEmpty() ? "" : r.school() + "  ")
                    .append(r.reason())
                    .append('\n'));
        }
        text.append("\n%d imported, %d refused%s.\n"
                .formatted(loaded().size(), refused().size(), dryRun ? " (dry run: nothing was written)" : ""));
        return text.toString();
    }

    private String changesTable() {
        AlignedTable table = new AlignedTable();
        table.row(List.of(
                "",
                "children",
                "new",
                "changed",
                "gone",
                "back",
                "guardians",
                "new",
                "changed",
                "gone",
                "back",
                "links",
                "new",
                "changed",
                "gone",
                "back",
                "odd"));
        ExportSize size = ExportSize.NONE;
        for (SchoolOutcome.Loaded outcome : loaded()) {
            size = size.plus(outcome.loaded().size());
            table.row(line(
                    outcome.school(), outcome.loaded().size(), outcome.loaded().changes(), outcome.oddities()));
        }
        return table.row(line("in all", size, changes(), oddities())).text();
    }

    private static List<String> line(String label, ExportSize size, SchoolChanges changes, Map<Oddity, Long> oddities) {
        List<String> cells = new ArrayList<>(List.of(label));
        cells(cells, size.children(), changes.children());
        cells(cells, size.guardians(), changes.guardians());
        cells(cells, size.links(), changes.links());
        cells.add(String.valueOf(
                oddities.values().stream().mapToLong(Long::longValue).sum()));
        return cells;
    }

    private static void cells(List<String> cells, long read, Changes changes) {
        for (long number : new long[] {read, changes.came(), changes.changed(), changes.gone(), changes.back()}) {
            cells.add(String.valueOf(number));
        }
    }

    /** Odd things down, schools across where they fit on a terminal, else only the sum: the report has the rest. */
    private String odditiesTable() {
        List<SchoolOutcome.Loaded> columns = loaded().size() <= 8 ? loaded() : List.of();
        AlignedTable table = new AlignedTable();
        List<String> head = new ArrayList<>(List.of("odd"));
        columns.forEach(outcome -> head.add(outcome.school()));
        head.add("in all");
        table.row(head);
        oddities().forEach((oddity, sum) -> {
            List<String> cells = new ArrayList<>(List.of(oddity.label()));
            columns.forEach(
                    outcome -> cells.add(String.valueOf(outcome.oddities().getOrDefault(oddity, 0L))));
            cells.add(String.valueOf(sum));
            table.row(cells);
        });
        return table.text();
    }

    private List<SchoolOutcome.Loaded> loaded() {
        return of(SchoolOutcome.Loaded.class);
    }

    private List<SchoolOutcome.Refused> refused() {
        return of(SchoolOutcome.Refused.class);
    }

    private <T extends SchoolOutcome> List<T> of(Class<T> kind) {
        return outcomes.stream().filter(kind::isInstance).map(kind::cast).collect(Collectors.toUnmodifiableList());
    }
}
