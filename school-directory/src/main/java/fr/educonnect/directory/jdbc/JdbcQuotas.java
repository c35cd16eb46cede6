package fr.educonnect.directory.jdbc;

import fr.educonnect.directory.quota.Limit;
import fr.educonnect.directory.quota.QuotaAnswer;
import fr.educonnect.directory.quota.QuotaAnswer.Exceeded;
import fr.educonnect.directory.quota.QuotaAnswer.Granted;
import fr.educonnect.directory.quota.Quotas;
import fr.educonnect.directory.quota.Subject;
import fr.educonnect.directory.quota.Window;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Quotas over PostgreSQL or H2. */
final class JdbcQuotas implements Quotas {

    private final JdbcSession session;
    private final Clock clock;
    private final UseCounter counter;

    JdbcQuotas(JdbcSession session, Clock clock) {
        this.session = session;
        this.clock = clock;
        this.counter = new UseCounter(session);
    }

    @Override
    public QuotaAnswer use(List<Limit> limits) {
        return session.transaction("count a use", connection -> use(connection, limits));
    }

    @Override
    public Optional<Exceeded> reached(List<Limit> limits) {
        return session.transaction(
                "look at a limit", connection -> exceeded(connection, limits, Timestamps.now(clock)));
    }

    private QuotaAnswer use(Connection connection, List<Limit> limits) throws SQLException {
        List<Subject> subjects = inOrder(limits);
        for (Subject subject : subjects) {
            counter.lock(connection, subject, Timestamps.now(clock));
        }
        // The time after the locks are had: waiting for them must not make a use look older than it is.
        Instant now = Timestamps.now(clock);
        Optional<Exceeded> exceeded = exceeded(connection, limits, now);
        if (exceeded.isPresent()) {
            // Not even the rows that were made to be locked stay: else refused requests would fill the table.
            connection.rollback();
            return exceeded.get();
        }
        for (Subject subject : subjects) {
            counter.count(connection, subject, windowsOf(subject, limits), now);
        }
        return new Granted();
    }

    private Optional<Exceeded> exceeded(Connection connection, List<Limit> limits, Instant now) throws SQLException {
        List<Exceeded> reached = new ArrayList<>();
        for (Limit limit : limits) {
            counter.freeAt(connection, limit.subject(), limit.uses(), limit.window(), now)
                    .ifPresent(freeAt -> reached.add(new Exceeded(limit, freeAt)));
        }
        return reached.stream().max(Comparator.comparing(Exceeded::freeAt));
    }

    private static List<Subject> inOrder(List<Limit> limits) {
        return limits.stream()
                .map(Limit::subject)
                .distinct()
                .sorted(Comparator.comparing(Subject::key))
                .toList();
    }

    private static List<Window> windowsOf(Subject subject, List<Limit> limits) {
        return limits.stream()
                .filter(limit -> limit.subject().equals(subject))
                .map(Limit::window)
                .toList();
    }
}
