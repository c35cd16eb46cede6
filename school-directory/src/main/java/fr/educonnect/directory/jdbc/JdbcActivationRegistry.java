package fr.educonnect.directory.jdbc;

import fr.educonnect.directory.ActivationRegistry;
import fr.educonnect.directory.SchoolDirectory;
import fr.educonnect.directory.guardian.Contact;
import fr.educonnect.directory.identifiant.IdentifiantPattern;
import fr.educonnect.directory.join.RecordJoins;
import fr.educonnect.directory.person.Person;
import fr.educonnect.directory.person.PersonAccount;
import fr.educonnect.directory.report.ChildReports;
import fr.educonnect.directory.rollout.SchoolDay;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

/** Activation over PostgreSQL or H2. Safe for use by many threads. */
public final class JdbcActivationRegistry implements ActivationRegistry {

    private static final int ADDRESS_LENGTH = 254;

    private static final String WITH_MOBILE = "SELECT gc.guardian_id FROM school.guardian_contact gc"
            + " WHERE gc.kind = 'MOBILE' AND gc.contact = ? AND " + LegalGuardian.on("gc.guardian_id")
            + " ORDER BY gc.guardian_id FETCH FIRST " + SchoolDirectory.SHARED_CONTACT_LIMIT + " ROWS ONLY";

    private static final String OF_ACCOUNT =
            "SELECT own.guardian_id FROM account.account_guardian own WHERE own.account_id = ?";

    private static final String ACTIVATE = """
            UPDATE account.account SET status = 'ACTIVE', stated_email = ?,
                   provisional_secret_hash = NULL, provisional_secret_expires_at = NULL
            WHERE id = ? AND status = 'CREATED'
            """;

    private static final String STATE_EMAIL = """
            UPDATE account.account SET stated_email = ?
            WHERE id = ? AND status = 'ACTIVE'
              AND (stated_email IS NULL OR verified_email IS NULL OR verified_email <> stated_email)
            """;

    private final JdbcSession session;
    private final Clock clock;
    private final PeopleQuery withMobile;
    private final PeopleQuery ofAccount;
    private final AccountOpening opening;
    private final Turns turns;
    private final ChildReports reports;
    private final RecordJoins joins;

    /**
     * @param database         a pool; its time-out for a free connection is the pool's own
     * @param clock            for the times that are kept, and for the day on which guardians must be legal ones
     * @param statementTimeout how long one statement may take, its wait for others included; rounded up to seconds
     */
    public JdbcActivationRegistry(DataSource database, Clock clock, Duration statementTimeout) {
        this.session = new JdbcSession(database, statementTimeout);
        this.clock = clock;
        this.withMobile = new PeopleQuery(session, WITH_MOBILE);
        this.ofAccount = new PeopleQuery(session, OF_ACCOUNT);
        this.opening = new AccountOpening(session, clock);
        this.turns = new Turns(statementTimeout);
        this.reports = new JdbcChildReports(session, clock);
        this.joins = new JdbcRecordJoins(session, clock);
    }

    @Override
    public List<Person> peopleAt(String e164) {
        if (e164.indexOf('\0') >= 0) {
            return List.of();
        }
        LocalDate today = SchoolDay.today(clock);
        return withMobile.people(List.of(e164, today), today).stream()
                .filter(person -> legalAt(person, e164, today))
                .limit(SchoolDirectory.SHARED_CONTACT_LIMIT)
                .toList();
    }

    @Override
    public Optional<Person> personOf(long accountId) {
        return ofAccount.people(List.of(accountId), SchoolDay.today(clock)).stream()
                .filter(person -> person.account()
                        .filter(account -> account.id() == accountId)
                        .isPresent())
                .findFirst();
    }

    @Override
    public PersonAccount open(Person person, IdentifiantPattern pattern) {
        return turns.take(
                pattern.stemOf(person.name()),
                () -> session.transaction("open an account", connection -> opening.open(connection, person, pattern)));
    }

    @Override
    public boolean activate(long accountId, Optional<String> statedEmail) {
        String address =
                statedEmail.map(JdbcActivationRegistry::canonicalAddress).orElse(null);
        return session.update("activate an account", ACTIVATE, Arrays.asList(address, accountId)) == 1;
    }

    @Override
    public boolean stateEmail(long accountId, String email) {
        return session.update("state an address", STATE_EMAIL, List.of(canonicalAddress(email), accountId)) == 1;
    }

    @Override
    public ChildReports reports() {
        return reports;
    }

    @Override
    public RecordJoins joins() {
        return joins;
    }

    /** The query brings in people near the number too, whose own it is not. */
    private static boolean legalAt(Person person, String e164, LocalDate today) {
        return person.guardians().stream()
                .filter(record -> record.contacts().stream()
                        .anyMatch(contact -> contact.kind() == Contact.Kind.MOBILE
                                && contact.value().equals(e164)))
                .anyMatch(record -> person.guardianships().stream()
                        .anyMatch(link -> link.guardianId() == record.id() && link.legalOn(today)));
    }

    private static String canonicalAddress(String typed) {
        String address = typed.strip().toLowerCase(Locale.ROOT);
        if (address.length() > ADDRESS_LENGTH || address.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "An address has at most " + ADDRESS_LENGTH + " characters and no control character");
        }
        return address;
    }
}
