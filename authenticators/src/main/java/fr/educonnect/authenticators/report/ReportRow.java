package fr.educonnect.authenticators.report;

import fr.educonnect.directory.child.School;
import fr.educonnect.directory.guardian.PersonName;
import fr.educonnect.directory.report.ChildReport;
import fr.educonnect.directory.report.ChildReport.Closing;
import java.util.List;
import java.util.Optional;

/**
 * A report as an administrator reads it; what the school base has lost is empty.
 *
 * @param id of the report
 * @param reportedAt ISO 8601, UTC
 * @param guardian who said so
 * @param identifiant of the guardian's account
 * @param child who is meant
 * @param schools UAI and name of each
 * @param closedAt ISO 8601, UTC; empty while the report stands
 * @param cause {@code SCHOOL} or {@code WITHDRAWN}
 * @param administrator who withdrew it
 * @param reason why
 */
public record ReportRow(
        long id,
        String reportedAt,
        String guardian,
        String identifiant,
        String child,
        List<String> schools,
        String closedAt,
        String cause,
        String administrator,
        String reason) {

    static ReportRow of(ChildReport report) {
        Optional<Closing> closing = report.closing();
        return new ReportRow(
                report.id(),
                report.reportedAt().toString(),
                name(report.guardian()),
                report.identifiant().orElse(""),
                name(report.child()),
                report.schools().stream().map(ReportRow::school).toList(),
                closing.map(one -> one.at().toString()).orElse(""),
                closing.map(one -> one.cause().name()).orElse(""),
                closing.flatMap(Closing::administrator).orElse(""),
                closing.flatMap(Closing::reason).orElse(""));
    }

    private static String name(Optional<PersonName> name) {
        return name.map(one -> one.firstName() + " " + one.lastName()).orElse("");
    }

    private static String school(School school) {
        return school.uai() + " " + school.name();
    }
}
