package fr.educonnect.schoolimport.report;

import java.util.ArrayList;
import java.util.List;

/** Rows in columns, for a terminal: the first column to the left, numbers to the right, two blanks between. */
public final class AlignedTable {

    private final List<List<String>> rows = new ArrayList<>();

    /** @return this table with one more row */
    public AlignedTable row(List<String> cells) {
        rows.add(List.copyOf(cells));
        return this;
    }

    /** @return the lines without blanks at their ends */
    public String text() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                String padding = " ".repeat(widths[i] - row.get(i).length());
                line.append(i == 0 ? row.get(i) + padding : "  " + padding + row.get(i));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
