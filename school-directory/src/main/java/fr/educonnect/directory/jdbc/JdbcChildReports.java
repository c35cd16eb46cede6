package fr.educonnect.directory.jdbc;

import fr.educonnect.directory.person.Person;
import fr.educonnect.directory.report.ChildReport;
import fr.educonnect.directory.report.ChildReport.Cause;
import fr.educonnect.directory.report.ChildReports;
import fr.educonnect.directory.report.NotTheirChildException;
import fr.educonnect.directory.report.ReportState;
import fr.educonnect.directory.rollout.SchoolDay;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reports over PostgreSQL or H2. */
final class JdbcChildReports implements ChildReports {

    private static final int ADMINISTRATOR_LENGTH = 255;
    private static final int REASON_LENGTH = 1000;

    private static final String LINKS = "SELECT gs.guardian_id, gs.child_id FROM school.guardianship gs"
            + " WHERE gs.guardian_id IN %s AND gs.child_id IN %s AND " + LegalGuardian.by("gs")
            + " ORDER BY gs.guardian_id, gs.child_id";

    /** Two that report the same at once: the later one fails on the key, and its transaction runs again. */
    private static final String REPORT = """
            INSERT INTO account.report (guardian_id, child_id, reported_at)
            SELECT gs.guardian_id, gs.child_id, ? FROM school.guardianship gs
            WHERE gs.guardian_id = ? AND gs.child_id = ?
              AND NOT EXISTS (SELECT 1 FROM account.report r WHERE r.guardian_id = gs.guardian_id
                              AND r.child_id = gs.child_id AND r.closed_at IS NULL)
            """;

    private static final String PAGE = """
            SELECT r.id, r.guardian_id, r.child_id, r.reported_at, r.closed_at, r.closed_cause, r.closed_by, r.close_reason,
                   g.last_name AS guardian_last_name, g.first_name AS guardian_first_name, a.identifiant,
                   c.last_name AS child_last_name, c.first_name AS child_first_name,
                   %s
            FROM (SELECT p.* FROM account.report p WHERE %s
                  ORDER BY p.reported_at DESC, p.id DESC OFFSET ? ROWS FETCH NEXT ? ROWS ONLY) r
            LEFT JOIN school.guardian g ON g.id = r.guardian_id
            LEFT JOIN account.account_guardian ag ON ag.guardian_id = r.guardian_id
            LEFT JOIN account.account a ON a.id = ag.account_id
            LEFT JOIN school.child c ON c.id = r.child_id
            LEFT JOIN school.enrolment e ON e.child_id = c.id
            LEFT JOIN school.school s ON s.id = e.school_id
            ORDER BY r.reported_at DESC, r.id DESC, s.uai
            """;

    private static final String WITHDRAW = "UPDATE account.report SET closed_at = ?, closed_cause = '" + Cause.WITHDRAWN
            + "', closed_by = ?, close_reason = ?, standing = NULL WHERE id = ? AND closed_at IS NULL";

    private static final String CLOSE_DROPPED = "UPDATE account.report r SET closed_at = ?, closed_cause = '"
            + Cause.SCHOOL
            + "', standing = NULL WHERE r.closed_at IS NULL AND NOT EXISTS (SELECT 1 FROM school.guardianship gs"
            + " WHERE gs.guardian_id = r.guardian_id AND gs.child_id = r.child_id AND "
            + LegalGuardian.by("gs") + ")";

    private final JdbcSession session;
    private final Clock clock;

    JdbcChildReports(JdbcSession session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    @Override
    public void report(Person person, Set<Long> childIds) {
        if (childIds.isEmpty()) {
            return;
        }
        session.transaction("report a child", connection -> report(connection, person, childIds));
    }

    private int report(Connection connection, Person person, Set<Long> childIds) throws SQLException {
        List<Link> links = links(connection, person, childIds);
        Set<Long> linked = new HashSet<>();
        links.forEach(link -> linked.add(link.childId()));
        if (!linked.equals(childIds)) {
            throw new NotTheirChildException();
        }
        OffsetDateTime now = Timestamps.of(Timestamps.now(clock));
        int added = 0;
        for (Link link : links) {
            added += session.update(connection, REPORT, List.of(now, link.guardianId(), link.childId()));
        }
        return added;
    }

    private List<Link> links(Connection connection, Person person, Set<Long> childIds) throws SQLException {
        List<Object> parameters = new ArrayList<>(person.guardianIds());
        parameters.addAll(childIds);
        parameters.add(SchoolDay.today(clock));
        String sql = LINKS.formatted(Placeholders.of(person.guardianIds()), Placeholders.of(childIds));
        return session.query(connection, sql, parameters, rows -> {
            List<Link> links = new ArrayList<>();
            while (rows.next()) {
                links.add(new Link(rows.getLong("guardian_id"), rows.getLong("child_id")));
            }
            return links;
        });
    }

    @Override
    public List<ChildReport> page(ReportState state, int first, int max) {
        return session.query(
                "read reports",
                PAGE.formatted(SchoolRow.COLUMNS, condition("p", state)),
                List.of(first, max),
                ReportRows::read);
    }

    @Override
    public long count(ReportState state) {
        return session.query(
                "count reports",
                "SELECT COUNT(*) FROM account.report p WHERE " + condition("p", state),
                List.of(),
                JdbcChildReports::number);
    }

    @Override
    public boolean withdraw(long reportId, String administrator, String reason) {
        requireText("The administrator", administrator, ADMINISTRATOR_LENGTH);
        requireText("The reason", reason, REASON_LENGTH);
        OffsetDateTime now = Timestamps.of(Timestamps.now(clock));
        return session.update(
                        "withdraw a report", WITHDRAW, List.of(now, administrator.strip(), reason.strip(), reportId))
                == 1;
    }

    @Override
    public int closeDropped() {
        return session.update(
                "close reports", CLOSE_DROPPED, List.of(Timestamps.of(Timestamps.now(clock)), SchoolDay.today(clock)));
    }

    private static String condition(String report, ReportState state) {
        return report + (state == ReportState.STANDING ? ".closed_at IS NULL" : ".closed_at IS NOT NULL");
    }

    private static void requireText(String what, String text, int length) {
        if (text.isBlank() || text.length() > length || text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(what + " has 1 to " + length + " characters");
        }
    }

    private static long number(ResultSet rows) throws SQLException {
        rows.next();
        return rows.getLong(1);
    }

    private record Link(long guardianId, long childId) {}
}
