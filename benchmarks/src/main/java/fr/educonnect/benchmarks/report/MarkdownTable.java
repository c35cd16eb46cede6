package fr.educonnect.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table whose columns line up, for the terminal and for Markdown alike. The first column is text, the others figures. */
public final class MarkdownTable {

    private final List<List<String>> rows = new ArrayList<>();

    /** @param header names of the columns */
    public MarkdownTable(String... header) {
        rows.add(List.of(header));
    }

    /**
     * Adds a row.
     *
     * @param cells as many as columns
     */
    public MarkdownTable row(String... cells) {
        if (cells.length != rows.get(0).size()) {
            throw new IllegalArgumentException("%d cells for %d columns"
                    .formatted(cells.length, rows.get(0).size()));
        }
        rows.add(List.of(cells));
        return this;
    }

    /** The measures of a run, each with its goal. */
    public static MarkdownTable of(List<Measure> measures) {
        MarkdownTable table = new MarkdownTable("", "ours", "stock", "ratio", "goal", "");
        for (Measure measure : measures) {
            String verdict = measure.goal().isEmpty() ? "" : measure.met() ? "met" : "not met";
            String goal = measure.goal().isEmpty() ? "" : "≥ " + Figures.text(measure.goal());
            table.row(
                    measure.name(),
                    Figures.text(measure.ours()),
                    Figures.text(measure.stock()),
                    Figures.text(measure.ratio()),
                    goal,
                    verdict);
        }
        return table;
    }

    /** The same for programs: a line a row, semicolons between the cells. No cell may hold one. */
    public String csv() {
        return rows.stream().map(row -> String.join(";", row)).collect(Collectors.joining("\n", "", "\n"));
    }

    @Override
    public String toString() {
        int[] widths = IntStream.range(0, rows.get(0).size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElseThrow())
                .map(width -> Math.max(width, 3))
                .toArray();
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.add(line(row, widths));
        }
        lines.add(
                1,
                IntStream.range(0, widths.length)
                        .mapToObj(column ->
                                column == 0 ? "-".repeat(widths[0] + 2) : "-".repeat(widths[column] + 1) + ":")
                        .collect(Collectors.joining("|", "|", "|")));
        return String.join("\n", lines) + "\n";
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> {
                    String space = " ".repeat(widths[column] - row.get(column).length());
                    return column == 0 ? row.get(0) + space : space + row.get(column);
                })
                .collect(Collectors.joining(" | ", "| ", " |"));
    }
}
