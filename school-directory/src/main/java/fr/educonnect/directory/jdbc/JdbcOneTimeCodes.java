package fr.educonnect.directory.jdbc;

import fr.educonnect.directory.code.CodeCheck;
import fr.educonnect.directory.code.CodeCheck.Blocked;
import fr.educonnect.directory.code.CodeCheck.Ended;
import fr.educonnect.directory.code.CodeCheck.Exhausted;
import fr.educonnect.directory.code.CodeCheck.Expired;
import fr.educonnect.directory.code.CodeCheck.Right;
import fr.educonnect.directory.code.CodeCheck.Wrong;
import fr.educonnect.directory.code.CodePurpose;
import fr.educonnect.directory.code.CodeRules;
import fr.educonnect.directory.code.IssuedCode;
import fr.educonnect.directory.code.NewCode;
import fr.educonnect.directory.code.OneTimeCodes;
import fr.educonnect.directory.quota.Subject;
import fr.educonnect.directory.quota.Window.Sliding;
import fr.educonnect.directory.secret.Fingerprint;
import fr.educonnect.directory.secret.KeyedHash;
import fr.educonnect.directory.secret.RandomSecrets;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Codes over PostgreSQL or H2. The row of a code is found by a hash of its handle, and the code itself is hashed with the
 * handle as the key: whoever reads the database finds neither (security 28), although a code is short enough to try them all.
 */
final class JdbcOneTimeCodes implements OneTimeCodes {

    private static final String INSERT = """
            INSERT INTO account.one_time_code
                (id, purpose, account_id, counted_for, code_hash, created_at, expires_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    /** Others that check the same code wait, and then see what became of it. */
    private static final String LOCK = """
            SELECT id, account_id, counted_for, code_hash, wrong_tries, expires_at, ended_at
            FROM account.one_time_code WHERE id = ? AND purpose = ? FOR UPDATE
            """;

    private static final String REPLACE =
            "UPDATE account.one_time_code SET code_hash = ?, created_at = ?, expires_at = ? WHERE id = ?";

    private static final String END = "UPDATE account.one_time_code SET ended_at = ? WHERE id = ?";

    private static final String COUNT_WRONG_TRY =
            "UPDATE account.one_time_code SET wrong_tries = wrong_tries + 1 WHERE id = ?";

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]+");

    private final JdbcSession session;
    private final Clock clock;
    private final UseCounter counter;

    JdbcOneTimeCodes(JdbcSession session, Clock clock) {
        this.session = session;
        this.clock = clock;
        this.counter = new UseCounter(session);
    }

    @Override
    public IssuedCode issue(NewCode code) {
        Instant now = Timestamps.now(clock);
        IssuedCode issued = fresh(RandomSecrets.handle(), code.digits(), now, code.validity());
        session.update(
                "issue a code",
                INSERT,
                Arrays.asList(
                        Fingerprint.of(issued.handle()),
                        code.purpose().name(),
                        code.accountId().isPresent() ? code.accountId().getAsLong() : null,
                        code.countedFor().key(),
                        hashOf(issued, code.purpose(), code.boundTo()),
                        Timestamps.of(now),
                        Timestamps.of(issued.expiresAt())));
        return issued;
    }

    @Override
    public Optional<IssuedCode> resend(
            String handle, CodePurpose purpose, String boundTo, int digits, Duration validity, CodeRules rules) {
        return session.transaction("issue a code again", connection -> {
            Optional<CodeRow> code = lock(connection, handle, purpose);
            Instant now = Timestamps.now(clock);
            if (code.isEmpty() || code.get().over(rules, now).isPresent()) {
                return Optional.empty();
            }
            IssuedCode issued = fresh(handle, digits, now, validity);
            session.update(
                    connection,
                    REPLACE,
                    List.of(
                            hashOf(issued, purpose, boundTo),
                            Timestamps.of(now),
                            Timestamps.of(issued.expiresAt()),
                            code.get().id()));
            return Optional.of(issued);
        });
    }

    @Override
    public CodeCheck check(String handle, CodePurpose purpose, String boundTo, String typed, CodeRules rules) {
        String code = SPACES.matcher(typed).replaceAll("");
        return session.transaction("check a code", connection -> {
            Optional<CodeRow> row = lock(connection, handle, purpose);
            if (row.isEmpty()) {
                return new Ended();
            }
            Optional<CodeCheck> over = row.get().over(rules, Timestamps.now(clock));
            if (over.isPresent()) {
                return over.get();
            }
            boolean right = keyedBy(handle).matches(row.get().hash(), purpose.name(), boundTo, code);
            return counted(connection, row.get(), right, rules);
        });
    }

    private CodeCheck counted(Connection connection, CodeRow code, boolean right, CodeRules rules) throws SQLException {
        Subject wrongCodes = new Subject(code.countedFor()).wrongCodes();
        Sliding window = new Sliding(rules.wrongWindow());
        counter.lock(connection, wrongCodes, Timestamps.now(clock));
        Instant now = Timestamps.now(clock);
        Optional<Instant> freeAt = counter.freeAt(connection, wrongCodes, rules.wrongPerAccount(), window, now);
        if (freeAt.isPresent()) {
            return new Blocked(freeAt.get());
        }
        if (right) {
            session.update(connection, END, List.of(Timestamps.of(now), code.id()));
            return new Right(code.accountId());
        }
        session.update(connection, COUNT_WRONG_TRY, List.of(code.id()));
        counter.count(connection, wrongCodes, List.of(window), now);
        int left = rules.tries() - code.wrongTries() - 1;
        return left > 0 ? new Wrong(left) : new Exhausted();
    }

    private Optional<CodeRow> lock(Connection connection, String handle, CodePurpose purpose) throws SQLException {
        return session.query(connection, LOCK, List.of(Fingerprint.of(handle), purpose.name()), CodeRow::first);
    }

    private static IssuedCode fresh(String handle, int digits, Instant now, Duration validity) {
        return new IssuedCode(handle, RandomSecrets.digits(digits), now.plus(validity));
    }

    /** A code that nobody gets is kept as something that nobody can type. */
    private static String hashOf(IssuedCode issued, CodePurpose purpose, String boundTo) {
        String code = boundTo.isEmpty() ? RandomSecrets.handle() : issued.code();
        return keyedBy(issued.handle()).of(purpose.name(), boundTo, code);
    }

    private static KeyedHash keyedBy(String handle) {
        return new KeyedHash(handle.getBytes(StandardCharsets.UTF_8));
    }

    private record CodeRow(
            String id,
            OptionalLong accountId,
            String countedFor,
            String hash,
            int wrongTries,
            Instant expiresAt,
            Instant endedAt) {

        static Optional<CodeRow> first(ResultSet rows) throws SQLException {
            if (!rows.next()) {
                return Optional.empty();
            }
            Long account = rows.getObject("account_id", Long.class);
            return Optional.of(new CodeRow(
                    rows.getString("id"),
                    account == null ? OptionalLong.empty() : OptionalLong.of(account),
                    rows.getString("counted_for"),
                    rows.getString("code_hash"),
                    rows.getInt("wrong_tries"),
                    Timestamps.read(rows, "expires_at"),
                    Timestamps.read(rows, "ended_at")));
        }

        /** Why the code is worth nothing whatever is typed; empty where it is worth a look. */
        Optional<CodeCheck> over(CodeRules rules, Instant now) {
            if (endedAt != null) {
                return Optional.of(new Ended());
            }
            if (wrongTries >= rules.tries()) {
                return Optional.of(new Exhausted());
            }
            return now.isBefore(expiresAt) ? Optional.empty() : Optional.of(new Expired());
        }
    }
}
