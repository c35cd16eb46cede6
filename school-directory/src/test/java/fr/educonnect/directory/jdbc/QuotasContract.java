package fr.educonnect.directory.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.directory.quota.Limit;
import fr.educonnect.directory.quota.QuotaAnswer;
import fr.educonnect.directory.quota.QuotaAnswer.Exceeded;
import fr.educonnect.directory.quota.QuotaAnswer.Granted;
import fr.educonnect.directory.quota.Quotas;
import fr.educonnect.directory.quota.Subject;
import fr.educonnect.directory.quota.Window;
import fr.educonnect.directory.quota.Window.Sliding;
import fr.educonnect.directory.testing.Parallel;
import fr.educonnect.directory.testing.SchoolFixture;
import fr.educonnect.directory.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database must do with the quotas of {@link JdbcRecoveryStore}. */
abstract class QuotasContract {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Subject NUMBER = new Subject("number:n");
    private static final Subject ACCOUNT = new Subject("identifiant:a");
    private static final Subject REALM = new Subject("realm:r");

    private final SettableClock clock = new SettableClock("2020-12-01T10:00:00Z");
    private SchoolFixture fixture;
    private JdbcRecoveryStore store;
    private Quotas quotas;

    /** A database with both schemas; what is in it goes. */
    abstract DataSource database();

    @BeforeEach
    void openStore() {
        fixture = new SchoolFixture(database());
        fixture.clear();
        store = new JdbcRecoveryStore(database(), clock, LIMIT);
        quotas = store.quotas();
    }

    @Test
    void useFallsOutOfASlidingWindowWhenItIsExactlyThatOld() {
        Limit limit = sliding(NUMBER, 2, Duration.ofMinutes(15));
        Instant first = clock.instant();
        use(limit);
        clock.advance(Duration.ofMinutes(5));
        use(limit);

        assertThat(use(limit)).isEqualTo(new Exceeded(limit, first.plus(Duration.ofMinutes(15))));
        clock.set(first.plus(Duration.ofMinutes(15)).minusMillis(1));
        assertThat(use(limit)).isInstanceOf(Exceeded.class);
        clock.advance(Duration.ofMillis(1));
        assertThat(use(limit)).isEqualTo(new Granted());
        assertThat(use(limit)).isEqualTo(new Exceeded(limit, first.plus(Duration.ofMinutes(20))));
    }

    @Test
    void ofSeveralLimitsTheOneThatIsFreeLastIsNamed() {
        Limit pause = sliding(NUMBER, 1, Duration.ofSeconds(30));
        Limit perDay = sliding(NUMBER, 1, Duration.ofHours(24));

        assertThat(use(pause, perDay)).isEqualTo(new Granted());

        assertThat(use(perDay, pause))
                .isEqualTo(new Exceeded(perDay, clock.instant().plus(Duration.ofHours(24))));
        assertThat(use(pause)).isEqualTo(new Exceeded(pause, clock.instant().plusSeconds(30)));
    }

    @Test
    void severalLimitsOnASubjectCountOneUse() {
        Limit few = sliding(NUMBER, 2, Duration.ofMinutes(15));
        Limit more = sliding(NUMBER, 3, Duration.ofHours(24));

        assertThat(use(few, more)).isEqualTo(new Granted());
        assertThat(use(few, more)).isEqualTo(new Granted());
        assertThat(use(few, more)).isInstanceOf(Exceeded.class);
    }

    @Test
    void nothingIsCountedWhereAnyLimitIsReached() {
        Limit number = sliding(NUMBER, 1, Duration.ofHours(1));
        Limit account = sliding(ACCOUNT, 1, Duration.ofHours(1));
        Limit realm = day(REALM, 1);
        use(number);

        assertThat(use(account, number, realm)).isInstanceOf(Exceeded.class);

        assertThat(use(account, realm)).isEqualTo(new Granted());
    }

    @Test
    void otherSubjectsAreNotTouched() {
        use(sliding(NUMBER, 1, Duration.ofHours(1)));

        assertThat(use(sliding(ACCOUNT, 1, Duration.ofHours(1)))).isEqualTo(new Granted());
        assertThat(use(sliding(NUMBER.wrongCodes(), 1, Duration.ofHours(1)))).isEqualTo(new Granted());
    }

    @Test
    void budgetOfADayBeginsAnewAtMidnightInParis() {
        clock.set(Instant.parse("2020-12-01T22:59:59Z"));
        Limit budget = day(REALM, 2);
        use(budget);
        use(budget);

        assertThat(use(budget)).isEqualTo(new Exceeded(budget, Instant.parse("2020-12-01T23:00:00Z")));
        clock.advance(Duration.ofSeconds(1));
        assertThat(use(budget)).isEqualTo(new Granted());
    }

    @Test
    void nodeWhoseClockIsBehindAtMidnightDoesNotEmptyTheBudget() {
        Limit budget = day(REALM, 2);
        clock.set(Instant.parse("2020-12-01T23:00:00Z"));
        use(budget);
        clock.set(Instant.parse("2020-12-01T22:59:59Z"));
        use(budget);

        assertThat(use(budget)).isEqualTo(new Exceeded(budget, Instant.parse("2020-12-02T23:00:00Z")));
        clock.set(Instant.parse("2020-12-01T23:00:01Z"));
        assertThat(use(budget)).isInstanceOf(Exceeded.class);
    }

    @Test
    void largeBudgetKeepsNoRowForEachUse() {
        use(day(REALM, 100_000));
        use(day(REALM, 100_000));

        assertThat(fixture.count("SELECT COUNT(*) FROM account.quota_use")).isZero();
        assertThat(fixture.count("SELECT day_uses FROM account.quota_subject")).isEqualTo(2);
    }

    @Test
    void property33_hundredParallelRequestsNeverExceedALimit() throws Exception {
        Limit number = sliding(NUMBER, 5, Duration.ofMinutes(15));
        Limit realm = day(REALM, 100);

        List<QuotaAnswer> answers = Parallel.run(100, i -> use(number, realm));

        assertThat(answers).filteredOn(Granted.class::isInstance).hasSize(5);
        assertThat(fixture.count("SELECT day_uses FROM account.quota_subject WHERE subject = ?", REALM.key()))
                .isEqualTo(5);
    }

    @Test
    void property33_nodesShareALimit() throws Exception {
        Quotas otherNode = new JdbcRecoveryStore(database(), clock, LIMIT).quotas();
        Limit budget = day(REALM, 7);

        List<QuotaAnswer> answers = Parallel.run(40, i -> (i % 2 == 0 ? quotas : otherNode).use(List.of(budget)));

        assertThat(answers).filteredOn(Granted.class::isInstance).hasSize(7);
    }

    @Test
    void limitsInCrossingOrderDoNotWaitForEachOther() throws Exception {
        Limit number = sliding(NUMBER, 1_000, Duration.ofMinutes(15));
        Limit account = sliding(ACCOUNT, 1_000, Duration.ofMinutes(15));
        Limit realm = day(REALM, 1_000);

        List<QuotaAnswer> answers =
                Parallel.run(100, i -> i % 2 == 0 ? use(number, account, realm) : use(realm, account, number));

        assertThat(answers).containsOnly(new Granted());
        assertThat(fixture.count("SELECT day_uses FROM account.quota_subject WHERE subject = ?", REALM.key()))
                .isEqualTo(100);
    }

    @Test
    void usesArePurgedWhenNoWindowCanCountThem() {
        Limit longest = sliding(NUMBER, 1, Sliding.LONGEST);
        use(longest, day(NUMBER, 5));

        clock.advance(Sliding.LONGEST.minusMillis(1));
        assertThat(store.purge()).isZero();
        assertThat(use(longest)).isInstanceOf(Exceeded.class);

        clock.advance(Duration.ofMillis(2));
        assertThat(store.purge()).isEqualTo(2);
        assertThat(use(longest)).isEqualTo(new Granted());
    }

    @Test
    void usesGoOnDuringAPurge() throws Exception {
        Limit number = sliding(NUMBER, 1_000, Duration.ofMinutes(15));
        Limit account = sliding(ACCOUNT, 1_000, Duration.ofMinutes(15));
        use(number, account);
        clock.advance(Duration.ofDays(3));

        List<Object> answers = Parallel.run(60, i -> i % 10 == 0 ? store.purge() : use(number, account));

        assertThat(answers).filteredOn(Granted.class::isInstance).hasSize(54);
        assertThat(fixture.count("SELECT COUNT(*) FROM account.quota_use WHERE subject = ?", NUMBER.key()))
                .isEqualTo(54);
    }

    private QuotaAnswer use(Limit... limits) {
        return quotas.use(List.of(limits));
    }

    private static Limit sliding(Subject subject, int uses, Duration length) {
        return new Limit("sliding", subject, uses, new Sliding(length));
    }

    private static Limit day(Subject subject, int uses) {
        return new Limit("day", subject, uses, new Window.SchoolDay());
    }
}
