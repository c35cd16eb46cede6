package fr.educonnect.authenticators.report;

import fr.educonnect.directory.report.ChildReport;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports as CSV (RFC 4180) with semicolons, which French spreadsheets open by a double click. */
final class ReportsCsv {

    /** A spreadsheet reads a cell that begins so as a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ReportsCsv() {}

    static String of(List<ChildReport> reports) {
        return Stream.concat(
                        Stream.of(List.of(
                                "id",
                                "reported_at",
                                "guardian",
                                "identifiant",
                                "child",
                                "schools",
                                "closed_at",
                                "cause",
                                "administrator",
                                "reason")),
                        reports.stream().map(ReportRow::of).map(ReportsCsv::cells))
                .map(cells -> cells.stream().map(ReportsCsv::cell).collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n", BYTE_ORDER_MARK, "\r\n"));
    }

    private static List<String> cells(ReportRow row) {
        return List.of(
                String.valueOf(row.id()),
                row.reportedAt(),
                row.guardian(),
                row.identifiant(),
                row.child(),
                String.join(", ", row.schools()),
                row.closedAt(),
                row.cause(),
                row.administrator(),
                row.reason());
    }

    /** Quoted, so that neither a semicolon nor a line break ends it; an apostrophe keeps a formula a text. */
    private static String cell(String text) {
        String harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
