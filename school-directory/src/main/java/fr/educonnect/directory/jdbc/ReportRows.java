package fr.educonnect.directory.jdbc;

import fr.educonnect.directory.guardian.PersonName;
import fr.educonnect.directory.report.ChildReport;
import fr.educonnect.directory.report.ChildReport.Cause;
import fr.educonnect.directory.report.ChildReport.Closing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Folds the rows of a page of reports: one row for each school of the child. */
final class ReportRows {

    private ReportRows() {}

    /** Reports keep the order of their first row. */
    static List<ChildReport> read(ResultSet rows) throws SQLException {
        Map<Long, ChildReport> reports = new LinkedHashMap<>();
        while (rows.next()) {
            ChildReport report = report(rows);
            reports.merge(report.id(), report, ChildReport::withSchoolsOf);
        }
        return List.copyOf(reports.values());
    }

    private static ChildReport report(ResultSet row) throws SQLException {
        return new ChildReport(
                row.getLong("id"),
                row.getLong("guardian_id"),
                name(row, "guardian"),
                Optional.ofNullable(row.getString("identifiant")),
                row.getLong("child_id"),
                name(row, "child"),
                SchoolRow.read(row).stream().toList(),
                Timestamps.read(row, "reported_at"),
                closing(row));
    }

    private static Optional<PersonName> name(ResultSet row, String whose) throws SQLException {
        String lastName = row.getString(whose + "_last_name");
        return lastName == null
                ? Optional.empty()
                : Optional.of(new PersonName(lastName, row.getString(whose + "_first_name")));
    }

    private static Optional<Closing> closing(ResultSet row) throws SQLException {
        Instant at = Timestamps.read(row, "closed_at");
        return at == null
                ? Optional.empty()
                : Optional.of(new Closing(
                        at,
                        Cause.valueOf(row.getString("closed_cause")),
                        Optional.ofNullable(row.getString("closed_by")),
                        Optional.ofNullable(row.getString("close_reason"))));
    }
}
