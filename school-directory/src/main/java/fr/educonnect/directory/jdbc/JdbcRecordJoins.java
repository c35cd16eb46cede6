package fr.educonnect.directory.jdbc;

import fr.educonnect.directory.join.JoinNotice;
import fr.educonnect.directory.join.RecordJoin;
import fr.educonnect.directory.join.RecordJoins;
import fr.educonnect.directory.person.Person;
import fr.educonnect.directory.person.PersonAccount;
import fr.educonnect.directory.rollout.SchoolDay;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Joins over PostgreSQL or H2. The database finds the records that share a mobile and an address with an account, some at a time;
 * whether they are the same person is for {@link fr.educonnect.directory.person.People} to say.
 */
final class JdbcRecordJoins implements RecordJoins {

    private static final int BATCH = 100;

    /** Walks along the primary key: a condition on contacts here would make the database match all of them for each batch. */
    private static final String FREE = """
            SELECT g.id FROM school.guardian g
            WHERE g.id > ? AND NOT EXISTS (SELECT 1 FROM account.account_guardian ag WHERE ag.guardian_id = g.id)
            """;

    private static final String ANY_HELD = "SELECT guardian_id FROM account.account_guardian FETCH FIRST 1 ROWS ONLY";

    private static final String AT_SCHOOL = """
             AND g.id IN (SELECT gs.guardian_id FROM school.school s
                          JOIN school.enrolment en ON en.school_id = s.id
                          JOIN school.guardianship gs ON gs.child_id = en.child_id
                          WHERE s.uai = ?)
            """;

    private static final String BATCH_BY_BATCH = " ORDER BY g.id FETCH FIRST " + BATCH + " ROWS ONLY";

    private static final String NEAR_AN_ACCOUNT = """
            SELECT DISTINCT m.guardian_id FROM school.guardian_contact m
            JOIN school.guardian_contact om ON om.contact = m.contact AND om.kind = 'MOBILE'
            JOIN account.account_guardian held ON held.guardian_id = om.guardian_id
            JOIN school.guardian_contact e ON e.guardian_id = m.guardian_id AND e.kind = 'EMAIL'
            JOIN school.guardian_contact oe ON oe.guardian_id = om.guardian_id AND oe.kind = 'EMAIL'
                 AND oe.contact = e.contact
            WHERE m.kind = 'MOBILE' AND m.guardian_id IN %s
            """;

    private static final String THESE = "SELECT own.id AS guardian_id FROM school.guardian own WHERE own.id IN %s";

    private static final String NOTE =
            "INSERT INTO account.record_join (guardian_id, account_id, joined_at, notified_at)"
                    + " VALUES (?, ?, ?, ?)";

    /** A record may have gone on to another account: whoever holds it now is told. */
    private static final String TO_NOTIFY = """
            SELECT j.guardian_id, j.joined_at, ag.account_id FROM account.record_join j
            JOIN account.account_guardian ag ON ag.guardian_id = j.guardian_id
            JOIN account.account a ON a.id = ag.account_id AND a.status = 'ACTIVE'
            WHERE j.notified_at IS NULL ORDER BY j.joined_at, j.guardian_id FETCH FIRST ? ROWS ONLY
            """;

    /** Only one of several nodes finds it not notified. */
    private static final String CLAIM = "UPDATE account.record_join SET notified_at = ?"
            + " WHERE guardian_id = ? AND joined_at = ? AND notified_at IS NULL";

    private static final String OF_ACCOUNT = """
            SELECT g.source_key, j.joined_at FROM account.record_join j
            LEFT JOIN school.guardian g ON g.id = j.guardian_id
            WHERE j.account_id = ? ORDER BY j.joined_at DESC, j.guardian_id DESC
            """;

    private final JdbcSession session;
    private final Clock clock;
    private final AccountHoldings holdings;

    JdbcRecordJoins(JdbcSession session, Clock clock) {
        this.session = session;
        this.clock = clock;
        this.holdings = new AccountHoldings(session);
    }

    @Override
    public int joinNewRecords() {
        return join("", List.of());
    }

    @Override
    public int joinNewRecords(String uai) {
        return join(AT_SCHOOL, List.of(uai));
    }

    private int join(String condition, List<Object> conditionParameters) {
        if (ids(ANY_HELD, List.of()).isEmpty()) {
            return 0;
        }
        LocalDate today = SchoolDay.today(clock);
        int joined = 0;
        long last = 0;
        List<Long> free;
        do {
            List<Object> parameters = new ArrayList<>(List.of(last));
            parameters.addAll(conditionParameters);
            free = ids(FREE + condition + BATCH_BY_BATCH, parameters);
            if (!free.isEmpty()) {
                joined += join(free, today);
                last = free.get(free.size() - 1);
            }
        } while (free.size() == BATCH);
        return joined;
    }

    private int join(List<Long> free, LocalDate today) {
        List<Long> candidates = ids(NEAR_AN_ACCOUNT.formatted(Placeholders.of(free)), List.copyOf(free));
        if (candidates.isEmpty()) {
            return 0;
        }
        // In the order of their accounts, whose rows are locked: two that join at once do not wait for each other.
        List<Person> holders = new PeopleQuery(session, THESE.formatted(Placeholders.of(candidates)))
                .people(List.copyOf(candidates), today).stream()
                        .filter(person -> person.account().isPresent())
                        .sorted(Comparator.comparing(
                                person -> person.account().orElseThrow().id()))
                        .toList();
        return session.transaction("join records", connection -> {
            int joined = 0;
            for (Person person : holders) {
                joined += join(connection, person, today);
            }
            return joined;
        });
    }

    private int join(Connection connection, Person person, LocalDate today) throws SQLException {
        List<Long> free = holdings.free(connection, person, today);
        Optional<PersonAccount> holder = holdings.holder(connection, person);
        if (holder.isEmpty()) {
            return 0;
        }
        PersonAccount account = holder.get();
        holdings.hold(connection, account.id(), free);
        OffsetDateTime now = Timestamps.of(Timestamps.now(clock));
        for (long guardianId : free) {
            // Nobody is told of what came before they activated the account.
            OffsetDateTime notified = account.active() ? null : now;
            session.update(connection, NOTE, Arrays.asList(guardianId, account.id(), now, notified));
        }
        return free.size();
    }

    @Override
    public List<JoinNotice> claimNotices(int max) {
        return session.transaction("give out notices", connection -> claim(connection, max));
    }

    private List<JoinNotice> claim(Connection connection, int max) throws SQLException {
        OffsetDateTime now = Timestamps.of(Timestamps.now(clock));
        List<JoinNotice> claimed = new ArrayList<>();
        for (Open open : session.query(connection, TO_NOTIFY, List.of(max), Open::read)) {
            if (session.update(connection, CLAIM, List.of(now, open.notice().guardianId(), open.joinedAt())) == 1) {
                claimed.add(open.notice());
            }
        }
        return claimed;
    }

    @Override
    public List<RecordJoin> of(long accountId) {
        return session.query("read joins", OF_ACCOUNT, List.of(accountId), rows -> {
            List<RecordJoin> joins = new ArrayList<>();
            while (rows.next()) {
                joins.add(new RecordJoin(
                        Optional.ofNullable(rows.getString("source_key")), Timestamps.read(rows, "joined_at")));
            }
            return joins;
        });
    }

    private List<Long> ids(String sql, List<Object> parameters) {
        return session.query("look for new records", sql, parameters, rows -> {
            List<Long> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
            return ids;
        });
    }

    private record Open(JoinNotice notice, OffsetDateTime joinedAt) {

        static List<Open> read(ResultSet rows) throws SQLException {
            List<Open> open = new ArrayList<>();
            while (rows.next()) {
                open.add(new Open(
                        new JoinNotice(rows.getLong("account_id"), rows.getLong("guardian_id")),
                        rows.getObject("joined_at", OffsetDateTime.class)));
            }
            return open;
        }
    }
}
