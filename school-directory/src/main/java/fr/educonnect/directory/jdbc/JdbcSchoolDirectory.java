package fr.educonnect.directory.jdbc;

import fr.educonnect.directory.SchoolDirectory;
import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.account.NewAccount;
import fr.educonnect.directory.guardian.Contact;
import fr.educonnect.directory.pseudonym.Pseudonyms;
import fr.educonnect.directory.rollout.SchoolDay;
import fr.educonnect.directory.search.AccountSearch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

/** The directory over PostgreSQL or H2. Safe for use by many threads. */
public final class JdbcSchoolDirectory implements SchoolDirectory {

    private static final String BY_ID = AccountQuery.accounts("WHERE p.id = ?");
    private static final String BY_IDENTIFIANT = AccountQuery.accounts("WHERE p.identifiant = ?");
    private static final String PAGE = " ORDER BY p.identifiant OFFSET ? ROWS FETCH NEXT ? ROWS ONLY";
    private static final String BY_EMAIL =
            AccountQuery.accounts("WHERE " + SearchCondition.BY_WHOLE_OR_PROVED_ADDRESS + PAGE);
    private static final String BY_MOBILE = AccountQuery.accounts("WHERE " + SearchCondition.BY_LEGAL_MOBILE + PAGE);
    private static final String WITHOUT_ACCOUNT = "SELECT COUNT(*) FROM school.guardian_contact gc"
            + " WHERE gc.kind = ? AND gc.contact = ?"
            + " AND NOT EXISTS (SELECT 1 FROM account.account_guardian ag WHERE ag.guardian_id = gc.guardian_id)"
            + " AND " + LegalGuardian.on("gc.guardian_id");

    private final JdbcSession session;
    private final Clock clock;
    private volatile Pseudonyms pseudonyms;

    /**
     * @param database         a pool; its time-out for a free connection is the pool's own
     * @param clock            for the times that are kept, and for the day on which guardians must be legal ones
     * @param statementTimeout how long one statement may take, rounded up to seconds
     */
    public JdbcSchoolDirectory(DataSource database, Clock clock, Duration statementTimeout) {
        this.session = new JdbcSession(database, statementTimeout);
        this.clock = clock;
    }

    @Override
    public Optional<Account> findById(long accountId) {
        return accounts(BY_ID, List.of(accountId)).stream().findFirst();
    }

    @Override
    public Optional<Account> findByIdentifiant(String identifiant) {
        return accounts(BY_IDENTIFIANT, List.of(NewAccount.canonical(identifiant))).stream()
                .findFirst();
    }

    @Override
    public List<Account> findByEmail(String address) {
        String canonical = canonicalContact(address);
        return accounts(BY_EMAIL, List.of(canonical, canonical, 0, SHARED_CONTACT_LIMIT));
    }

    @Override
    public List<Account> findByMobile(String e164) {
        return accounts(BY_MOBILE, List.of(e164, SchoolDay.today(clock), 0, SHARED_CONTACT_LIMIT));
    }

    @Override
    public boolean hasGuardianWithoutAccount(Contact.Kind kind, String value) {
        List<Object> parameters = List.of(kind.name(), canonicalContact(value), SchoolDay.today(clock));
        return !holdsNul(parameters)
                && session.query("look for a guardian", WITHOUT_ACCOUNT, parameters, JdbcSchoolDirectory::number) > 0;
    }

    @Override
    public List<Account> search(AccountSearch search, int first, int max) {
        SearchCondition condition = new SearchCondition(search);
        List<Object> parameters = new ArrayList<>(condition.parameters());
        parameters.add(first);
        parameters.add(max);
        return accounts(AccountQuery.accounts(condition.sql() + PAGE), parameters);
    }

    @Override
    public long count(AccountSearch search) {
        SearchCondition condition = new SearchCondition(search);
        if (holdsNul(condition.parameters())) {
            return 0;
        }
        return session.query(
                "count accounts",
                "SELECT COUNT(*) FROM account.account p " + condition.sql(),
                condition.parameters(),
                JdbcSchoolDirectory::number);
    }

    @Override
    public void storeVerifiedEmail(long accountId, String address) {
        session.update(
                "store a verified address",
                "UPDATE account.account SET verified_email = ?, email_verified_at = ? WHERE id = ?",
                List.of(canonicalContact(address), Timestamps.of(clock.instant()), accountId));
    }

    @Override
    public Pseudonyms pseudonyms() {
        Pseudonyms known = pseudonyms;
        if (known == null) {
            known = session.query(
                    "read the key of the pseudonyms",
                    "SELECT hmac_key FROM account.pseudonym_key WHERE id = 1",
                    List.of(),
                    JdbcSchoolDirectory::key);
            pseudonyms = known;
        }
        return known;
    }

    private List<Account> accounts(String sql, List<Object> parameters) {
        if (holdsNul(parameters)) {
            return List.of();
        }
        return session.query("read accounts", sql, parameters, AccountRows::read);
    }

    /** PostgreSQL has no text with the character NUL: nothing can match it, and asking would be an error. */
    private static boolean holdsNul(List<Object> parameters) {
        return parameters.stream().anyMatch(parameter -> parameter instanceof String text && text.indexOf('\0') >= 0);
    }

    private static String canonicalContact(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    private static long number(ResultSet rows) throws SQLException {
        rows.next();
        return rows.getLong(1);
    }

    private static Pseudonyms key(ResultSet rows) throws SQLException {
        if (!rows.next()) {
            throw new SQLException("Schema account has no key for pseudonyms", "02000");
        }
        return new Pseudonyms(Base64.getDecoder().decode(rows.getString(1)));
    }
}
