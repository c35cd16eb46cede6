package fr.educonnect.it.activation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.directory.account.AccountStatus;
import fr.educonnect.directory.account.NewAccount;
import fr.educonnect.directory.account.ProvisionalSecret;
import fr.educonnect.directory.jdbc.JdbcAccountRegistry;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.RelyingParty;
import fr.educonnect.it.recovery.RecoverySettings;
import fr.educonnect.it.school.SchoolBase;
import fr.educonnect.it.school.SchoolPostgres;
import fr.educonnect.it.testbed.TestBed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Guardians of the shipped exports who have no account during a test, whatever the suite gave them; afterwards accounts,
 * reports and contacts are as they were.
 */
public final class Newcomers implements BeforeEachCallback, AfterEachCallback {

    private final TestBed bed;
    private final List<String> records;
    private final Map<String, Long> held = new LinkedHashMap<>();
    private RelyingParty teleservice;
    private long lastAccount;

    /** @param records school and PERSONNE_ID of each */
    public Newcomers(TestBed bed, String... records) {
        this.bed = bed;
        this.records = List.of(records);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        teleservice = bed.register("activation");
        bed.keycloak().messageQueue().awaitSettled();
        bed.base().recovery().clear();
        bed.post().clear();
        lastAccount = Long.parseLong(postgres().text("SELECT max(id)::text FROM account.account"));
        records.forEach(record -> {
            String account = postgres().text("""
                    SELECT coalesce(max(ag.account_id), 0)::text FROM account.account_guardian ag
                    JOIN school.guardian g ON g.id = ag.guardian_id WHERE g.source_key = ?
                    """, record);
            held.put(record, Long.valueOf(account));
            release(record);
        });
    }

    @Override
    public void afterEach(ExtensionContext context) {
        teleservice.close();
        bed.keycloak().messageQueue().awaitSettled();
        held.forEach((record, account) -> {
            release(record);
            if (account != 0) {
                postgres().update("""
                        INSERT INTO account.account_guardian (guardian_id, account_id)
                        SELECT id, ? FROM school.guardian WHERE source_key = ?
                        """, account, record);
            }
        });
        postgres()
                .execute(
                        "DELETE FROM account.report",
                        "DELETE FROM account.record_join",
                        "DELETE FROM account.grouping_record",
                        "DELETE FROM account.grouping",
                        "DELETE FROM account.account_guardian WHERE account_id > " + lastAccount,
                        "DELETE FROM account.permit WHERE account_id > " + lastAccount,
                        "DELETE FROM account.account WHERE id > " + lastAccount);
        bed.realm().clearUserCache();
    }

    /** Where the parent wants to go. */
    public RelyingParty teleservice() {
        return teleservice;
    }

    /** Follows "Activer mon compte" in a new browser. */
    public Activation activation() {
        return activation(new HttpBrowser());
    }

    /** Follows "Activer mon compte" in a browser. */
    public Activation activation(HttpBrowser browser) {
        return Activation.from(teleservice, browser);
    }

    /** The parent gives the number of the school's form; a code is on its way to {@link #receivedCode}. */
    public Activation askForCode(String record) {
        return activation().number(mobile(record));
    }

    /** The code that came to the number of the school's form. */
    public String receivedCode(String record) {
        return bed.post().nextSms(mobile(record)).code();
    }

    /** The parent gives the number of the school's form and its code. */
    public Activation provedNumber(String record) {
        return askForCode(record).code(receivedCode(record));
    }

    /** The parent proves number and children, and is asked for a password. */
    public Activation provedChildren(String record, String... firstNames) {
        return provedNumber(record).dates(birthDates(record, firstNames)).mail();
    }

    /** Right birth dates of some of a record's children. */
    public Map<String, LocalDate> birthDates(String record, String... firstNames) {
        return Stream.of(firstNames)
                .collect(Collectors.toMap(firstName -> firstName, firstName -> birthDate(record, firstName)));
    }

    /** Settings of the activation by phone. */
    public RecoverySettings settings() {
        return new RecoverySettings(bed.realm(), "registrationFlow");
    }

    /** How many SMS came while something was done. */
    public int messagesDuring(Runnable action) {
        int before = bed.post().messages();
        action.run();
        bed.keycloak().messageQueue().awaitSettled();
        return bed.post().messages() - before;
    }

    /** How many mails came while something was done. */
    public int mailsDuring(Runnable action) {
        int before = bed.post().mails();
        action.run();
        bed.keycloak().messageQueue().awaitSettled();
        return bed.post().mails() - before;
    }

    /** Waits until the server has sent what it will, then asserts that no SMS came to a number. */
    public void assertNoSms(String number) {
        bed.keycloak().messageQueue().awaitSettled();
        assertThat(bed.post().smsTo(number)).as("SMS").isEmpty();
    }

    /**
     * Gives a record an account of its own, for this test.
     *
     * @param password of an activated account; null for one that was never activated, which has {@link
     *     SchoolBase#PROVISIONAL_SECRET}
     * @return its id
     */
    public long account(String identifiant, String record, String password) {
        long guardian =
                Long.parseLong(postgres().text("SELECT id::text FROM school.guardian WHERE source_key = ?", record));
        Optional<ProvisionalSecret> letter = password == null
                ? Optional.of(ProvisionalSecret.of(
                        SchoolBase.PROVISIONAL_SECRET, Instant.now().plus(Duration.ofDays(90))))
                : Optional.empty();
        long id = new JdbcAccountRegistry(postgres().database(), Clock.systemUTC(), Duration.ofSeconds(10))
                .create(new NewAccount(
                        identifiant,
                        List.of(guardian),
                        password == null ? AccountStatus.CREATED : AccountStatus.ACTIVE,
                        letter));
        if (password != null) {
            bed.realm().password(bed.realm().userId(id), password);
        }
        return id;
    }

    /** The account that holds a record now. */
    public long accountId(String record) {
        return Long.parseLong(postgres().text("""
                SELECT ag.account_id::text FROM account.account_guardian ag
                JOIN school.guardian g ON g.id = ag.guardian_id WHERE g.source_key = ?
                """, record));
    }

    /** Identifiant of the account that holds a record now. */
    public String identifiant(String record) {
        return postgres().text("""
                SELECT a.identifiant FROM account.account a
                JOIN account.account_guardian ag ON ag.account_id = a.id
                JOIN school.guardian g ON g.id = ag.guardian_id WHERE g.source_key = ?
                """, record);
    }

    /** How many accounts hold one of the records. */
    public int accounts() {
        return (int) records.stream()
                .map(record -> postgres().text("""
                        SELECT coalesce(max(ag.account_id), 0)::text FROM account.account_guardian ag
                        JOIN school.guardian g ON g.id = ag.guardian_id WHERE g.source_key = ?
                        """, record))
                .filter(account -> !account.equals("0"))
                .distinct()
                .count();
    }

    /** Birth date of a record's child. */
    public LocalDate birthDate(String record, String firstName) {
        return LocalDate.parse(postgres().text("""
                SELECT c.birth_date::text FROM school.child c
                JOIN school.guardianship l ON l.child_id = c.id
                JOIN school.guardian g ON g.id = l.guardian_id
                WHERE g.source_key = ? AND c.first_name = ?
                """, record, firstName));
    }

    /** The school writes another birth date. */
    public void correct(String record, String firstName, LocalDate date) {
        postgres().update("""
                UPDATE school.child c SET birth_date = ?::date FROM school.guardianship l, school.guardian g
                WHERE l.child_id = c.id AND g.id = l.guardian_id AND g.source_key = ? AND c.first_name = ?
                """, date.toString(), record, firstName);
    }

    /** Standing reports of a record. */
    public int reports(String record) {
        return Integer.parseInt(postgres().text("""
                SELECT count(*)::text FROM account.report r JOIN school.guardian g ON g.id = r.guardian_id
                WHERE g.source_key = ? AND r.closed_at IS NULL
                """, record));
    }

    /** The mobile of the school's form, in E.164. */
    public String mobile(String record) {
        return bed.base().contact(record, "MOBILE");
    }

    private void release(String record) {
        postgres().update("""
                DELETE FROM account.account_guardian
                WHERE guardian_id IN (SELECT id FROM school.guardian WHERE source_key = ?)
                """, record);
    }

    private SchoolPostgres postgres() {
        return bed.base().postgres();
    }
}
