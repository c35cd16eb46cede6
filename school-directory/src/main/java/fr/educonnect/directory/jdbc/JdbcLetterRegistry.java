package fr.educonnect.directory.jdbc;

import fr.educonnect.directory.LetterRegistry;
import fr.educonnect.directory.account.ProvisionalSecret;
import fr.educonnect.directory.letter.LetterRecipient;
import fr.educonnect.directory.person.PersonAccount;
import fr.educonnect.directory.rollout.SchoolDay;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Letters over PostgreSQL or H2. Safe for use by many threads. */
public final class JdbcLetterRegistry implements LetterRegistry {

    private static final String AT_SCHOOLS = "SELECT gs.guardian_id FROM school.school at"
            + " JOIN school.enrolment en ON en.school_id = at.id AND (en.end_date IS NULL OR en.end_date >= ?)"
            + " JOIN school.guardianship gs ON gs.child_id = en.child_id AND " + LegalGuardian.by("gs")
            + " WHERE at.uai IN ";

    private static final String PUT_WHERE_AWAITED = "UPDATE account.account"
            + " SET provisional_secret_hash = ?, provisional_secret_expires_at = ? WHERE id = ? AND status = 'CREATED'";

    private static final String SECRETS = "SELECT id, provisional_secret_hash, provisional_secret_expires_at"
            + " FROM account.account WHERE provisional_secret_hash IS NOT NULL AND id IN ";

    /** Databases bound the parameters of a statement. */
    private static final int IDS_AT_ONCE = 1_000;

    private final JdbcSession session;
    private final Clock clock;

    /**
     * @param database         a pool; its time-out for a free connection is the pool's own
     * @param clock            for the times that are kept, and for the day on which guardians must be legal ones
     * @param statementTimeout how long one statement may take: the recipients of whole schools come in one; rounded up to
     *     seconds
     */
    public JdbcLetterRegistry(DataSource database, Clock clock, Duration statementTimeout) {
        this.session = new JdbcSession(database, statementTimeout);
        this.clock = clock;
    }

    @Override
    public List<LetterRecipient> recipients(Set<String> uais) {
        if (uais.isEmpty()) {
            return List.of();
        }
        LocalDate today = SchoolDay.today(clock);
        List<Object> parameters = new ArrayList<>(List.of(today, today));
        parameters.addAll(uais);
        return new PeopleQuery(session, AT_SCHOOLS + Placeholders.of(uais))
                .people(parameters, today).stream()
                        .filter(person ->
                                person.account().filter(PersonAccount::active).isEmpty())
                        .map(person -> new LetterRecipient(person, person.pupilsAt(uais, today)))
                        .filter(recipient -> !recipient.pupils().isEmpty())
                        .sorted(LetterRecipient.AS_HANDED_OUT)
                        .toList();
    }

    @Override
    public Map<Long, ProvisionalSecret> secrets(Collection<Long> accountIds) {
        List<Long> ids = List.copyOf(accountIds);
        Map<Long, ProvisionalSecret> secrets = new HashMap<>();
        for (int from = 0; from < ids.size(); from += IDS_AT_ONCE) {
            List<Object> some = List.copyOf(ids.subList(from, Math.min(ids.size(), from + IDS_AT_ONCE)));
            session.query("read letters' secrets", SECRETS + Placeholders.of(some), some, rows -> {
                while (rows.next()) {
                    secrets.put(
                            rows.getLong(1),
                            new ProvisionalSecret(
                                    rows.getString(2), Timestamps.read(rows, "provisional_secret_expires_at")));
                }
                return secrets;
            });
        }
        return secrets;
    }

    @Override
    public Set<Long> put(Map<Long, ProvisionalSecret> secrets) {
        // In the order of the accounts, so that two that put secrets never wait for each other.
        SortedMap<Long, ProvisionalSecret> ordered = new TreeMap<>(secrets);
        Set<Long> notAwaited = session.transaction("put letters' secrets", connection -> put(connection, ordered));
        session.sync("keep letters' secrets");
        return notAwaited;
    }

    private Set<Long> put(Connection connection, SortedMap<Long, ProvisionalSecret> secrets) throws SQLException {
        Set<Long> notAwaited = new HashSet<>();
        for (Map.Entry<Long, ProvisionalSecret> entry : secrets.entrySet()) {
            ProvisionalSecret secret = entry.getValue();
            List<Object> values = List.of(secret.hash(), Timestamps.of(secret.expiresAt()), entry.getKey());
            if (session.update(connection, PUT_WHERE_AWAITED, values) == 0) {
                notAwaited.add(entry.getKey());
            }
        }
        if (!notAwaited.isEmpty()) {
            connection.rollback();
        }
        return notAwaited;
    }
}
