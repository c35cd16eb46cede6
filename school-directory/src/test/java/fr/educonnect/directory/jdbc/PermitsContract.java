package fr.educonnect.directory.jdbc;

import static fr.educonnect.directory.permit.PermitPurpose.MAIL_VALIDATION;
import static fr.educonnect.directory.permit.PermitPurpose.NEW_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.educonnect.directory.code.CodeCheck;
import fr.educonnect.directory.code.CodePurpose;
import fr.educonnect.directory.code.CodeRules;
import fr.educonnect.directory.code.IssuedCode;
import fr.educonnect.directory.code.NewCode;
import fr.educonnect.directory.permit.IssuedPermit;
import fr.educonnect.directory.permit.PermitClaim;
import fr.educonnect.directory.permit.PermitClaim.Busy;
import fr.educonnect.directory.permit.PermitClaim.Granted;
import fr.educonnect.directory.permit.PermitClaim.Refused;
import fr.educonnect.directory.permit.PermitPurpose;
import fr.educonnect.directory.permit.PermitState.EndReason;
import fr.educonnect.directory.permit.PermitState.Ended;
import fr.educonnect.directory.permit.PermitState.Expired;
import fr.educonnect.directory.permit.PermitState.Unknown;
import fr.educonnect.directory.permit.PermitState.Usable;
import fr.educonnect.directory.permit.Permits;
import fr.educonnect.directory.quota.Subject;
import fr.educonnect.directory.testing.Parallel;
import fr.educonnect.directory.testing.SchoolFixture;
import fr.educonnect.directory.testing.SettableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database must do with the permits of {@link JdbcRecoveryStore}. */
abstract class PermitsContract {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration VALIDITY = Duration.ofMinutes(30);
    private static final Duration HOLD = Duration.ofMinutes(2);
    private static final Subject ADDRESS = new Subject("address:a");

    private final SettableClock clock = new SettableClock("2020-12-01T10:00:00Z");
    private SchoolFixture fixture;
    private JdbcRecoveryStore store;
    private Permits permits;
    private long anne;
    private long paul;

    /** A database with both schemas; what is in it goes. */
    abstract DataSource database();

    @BeforeEach
    void openStore() {
        fixture = new SchoolFixture(database());
        fixture.clear();
        store = new JdbcRecoveryStore(database(), clock, LIMIT);
        permits = store.permits();
        long child = fixture.child("LOU", "DELMAS", LocalDate.parse("2009-03-02"));
        anne = account("a.delmas1", child);
        paul = account("p.delmas1", child);
    }

    @Test
    void permitIsUsedOnce() {
        IssuedPermit permit = permits.issue(MAIL_VALIDATION, anne, ADDRESS, VALIDITY);

        assertThat(permits.look(MAIL_VALIDATION, permit.secret()))
                .isEqualTo(new Usable(
                        anne, ADDRESS, clock.instant(), clock.instant().plus(VALIDITY)));
        assertThat(permits.use(MAIL_VALIDATION, permit.secret())).isTrue();
        assertThat(permits.use(MAIL_VALIDATION, permit.secret())).isFalse();
        assertThat(permits.look(MAIL_VALIDATION, permit.secret())).isEqualTo(new Ended(EndReason.USED));
    }

    @Test
    void property8_ofManyParallelUsesOneSucceeds() throws Exception {
        IssuedPermit permit = permits.issue(MAIL_VALIDATION, anne, ADDRESS, VALIDITY);

        assertThat(Parallel.run(50, i -> permits.use(MAIL_VALIDATION, permit.secret())))
                .containsOnlyOnce(true);
    }

    @Test
    void property8_ofManyBrowsersOneHoldsThePermit() throws Exception {
        IssuedPermit permit = issue(anne);

        List<PermitClaim> claims = Parallel.run(50, i -> claim(permit, "browser " + i));

        assertThat(claims).containsOnlyOnce(new Granted(anne, ADDRESS));
        assertThat(claims).filteredOn(Busy.class::isInstance).hasSize(49);
    }

    @Test
    void property8_crashBetweenClaimAndFinishCostsTheHoldOnly() {
        IssuedPermit permit = issue(anne);
        claim(permit, "crashed");

        clock.advance(HOLD.minusMillis(1));
        assertThat(claim(permit, "other")).isEqualTo(new Busy());
        clock.advance(Duration.ofMillis(1));
        assertThat(claim(permit, "other")).isEqualTo(new Granted(anne, ADDRESS));
        assertThat(claim(permit, "crashed")).isEqualTo(new Busy());
    }

    @Test
    void sameClaimantGoesOnAndFinishes() {
        IssuedPermit permit = issue(anne);
        claim(permit, "browser");
        clock.advance(HOLD.minusSeconds(1));
        assertThat(claim(permit, "browser")).isEqualTo(new Granted(anne, ADDRESS));
        clock.advance(HOLD.minusSeconds(1));
        assertThat(claim(permit, "other")).isEqualTo(new Busy());

        permits.passwordChanged(anne, permit.secret());

        assertThat(claim(permit, "browser")).isEqualTo(new Refused(new Ended(EndReason.USED)));
        assertThat(claim(permit, "other")).isEqualTo(new Refused(new Ended(EndReason.USED)));
    }

    @Test
    void property9_newerPermitReplacesTheOlderOfTheSameAccountAndPurpose() {
        IssuedPermit old = issue(anne);
        IssuedPermit validation = permits.issue(MAIL_VALIDATION, anne, ADDRESS, VALIDITY);
        IssuedPermit pauls = issue(paul);

        IssuedPermit fresh = issue(anne);

        assertThat(permits.look(NEW_PASSWORD, old.secret())).isEqualTo(new Ended(EndReason.REPLACED));
        assertThat(claim(old, "browser")).isEqualTo(new Refused(new Ended(EndReason.REPLACED)));
        assertThat(permits.use(NEW_PASSWORD, old.secret())).isFalse();
        assertThat(permits.look(NEW_PASSWORD, fresh.secret())).isInstanceOf(Usable.class);
        assertThat(permits.look(MAIL_VALIDATION, validation.secret())).isInstanceOf(Usable.class);
        assertThat(permits.look(NEW_PASSWORD, pauls.secret())).isInstanceOf(Usable.class);
    }

    @Test
    void property9_ofManyIssuedInParallelOneIsOpen() throws Exception {
        List<IssuedPermit> issued = Parallel.run(30, i -> issue(anne));

        assertThat(issued)
                .filteredOn(permit -> permits.look(NEW_PASSWORD, permit.secret()) instanceof Usable)
                .hasSize(1);
    }

    @Test
    void property9_finishedResetEndsPermitsAndCodesOfTheAccount() {
        IssuedPermit permit = issue(anne);
        IssuedPermit validation = permits.issue(MAIL_VALIDATION, anne, ADDRESS, VALIDITY);
        IssuedPermit pauls = issue(paul);
        IssuedCode code = code(anne);
        IssuedCode paulsCode = code(paul);

        permits.passwordChanged(anne, null);
        permits.passwordChanged(anne, permit.secret());

        assertThat(permits.look(NEW_PASSWORD, permit.secret())).isEqualTo(new Ended(EndReason.PASSWORD_CHANGED));
        assertThat(check(code)).isEqualTo(new CodeCheck.Ended());
        assertThat(permits.look(MAIL_VALIDATION, validation.secret())).isInstanceOf(Usable.class);
        assertThat(permits.look(NEW_PASSWORD, pauls.secret())).isInstanceOf(Usable.class);
        assertThat(check(paulsCode)).isEqualTo(new CodeCheck.Right(OptionalLong.of(paul)));
    }

    @Test
    void finishingTwiceOrWithAStrangersPermitChangesNothing() {
        IssuedPermit permit = issue(anne);
        IssuedPermit pauls = issue(paul);

        permits.passwordChanged(anne, pauls.secret());
        permits.passwordChanged(paul, pauls.secret());
        permits.passwordChanged(paul, pauls.secret());
        permits.passwordChanged(Long.MAX_VALUE, pauls.secret());

        assertThat(permits.look(NEW_PASSWORD, permit.secret())).isEqualTo(new Ended(EndReason.PASSWORD_CHANGED));
        assertThat(permits.look(NEW_PASSWORD, pauls.secret())).isEqualTo(new Ended(EndReason.USED));
    }

    @Test
    void permitWhoseTimeEndsBeforeItsHolderFinishesIsUsedAllTheSame() {
        IssuedPermit permit = issue(anne);
        clock.set(permit.expiresAt().minusSeconds(1));
        claim(permit, "browser");
        clock.advance(Duration.ofSeconds(2));

        permits.passwordChanged(anne, permit.secret());

        assertThat(permits.look(NEW_PASSWORD, permit.secret())).isEqualTo(new Ended(EndReason.USED));
    }

    @Test
    void property10_permitIsRefusedFromTheInstantOfItsEnd() {
        IssuedPermit permit = issue(anne);

        clock.set(permit.expiresAt().minusMillis(1));
        assertThat(claim(permit, "browser")).isEqualTo(new Granted(anne, ADDRESS));
        clock.set(permit.expiresAt());
        assertThat(permits.look(NEW_PASSWORD, permit.secret())).isEqualTo(new Expired());
        assertThat(claim(permit, "browser")).isEqualTo(new Refused(new Expired()));
        assertThat(permits.use(NEW_PASSWORD, permit.secret())).isFalse();
    }

    @Test
    void property11_wrongPurposeAndAlteredSecretsAreUnknown() {
        IssuedPermit permit = issue(anne);

        for (String secret :
                List.of(permit.secret() + "A", permit.secret().substring(1), "", "\u0000", "é".repeat(9_999))) {
            assertThat(permits.look(NEW_PASSWORD, secret)).isEqualTo(new Unknown());
            assertThat(permits.claim(NEW_PASSWORD, secret, "browser", HOLD)).isEqualTo(new Refused(new Unknown()));
            assertThat(permits.use(NEW_PASSWORD, secret)).isFalse();
        }
        for (PermitPurpose other : List.of(MAIL_VALIDATION)) {
            assertThat(permits.look(other, permit.secret())).isEqualTo(new Unknown());
            assertThat(permits.use(other, permit.secret())).isFalse();
        }
        assertThat(permits.look(NEW_PASSWORD, permit.secret())).isInstanceOf(Usable.class);
    }

    @Test
    void property28_databaseHoldsNeitherSecretNorClaimant() {
        IssuedPermit permit = issue(anne);
        claim(permit, "browser");

        assertThat(fixture.count(
                        "SELECT COUNT(*) FROM account.permit WHERE id = ? OR claimed_by = ?",
                        permit.secret(),
                        "browser"))
                .isZero();
        assertThat(permit.toString()).doesNotContain(permit.secret());
    }

    @Test
    void permitNeedsAnAccount() {
        assertThatThrownBy(() -> issue(Long.MAX_VALUE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void permitsArePurgedAWeekAfterTheirEnd() {
        IssuedPermit used = permits.issue(MAIL_VALIDATION, anne, ADDRESS, VALIDITY);
        permits.use(MAIL_VALIDATION, used.secret());
        IssuedPermit expired = issue(anne);

        clock.set(expired.expiresAt().plus(Duration.ofDays(7)));
        assertThat(store.purge()).isZero();
        assertThat(permits.look(NEW_PASSWORD, expired.secret())).isEqualTo(new Expired());
        assertThat(permits.look(MAIL_VALIDATION, used.secret())).isEqualTo(new Ended(EndReason.USED));
        clock.advance(Duration.ofMillis(1));
        assertThat(store.purge()).isEqualTo(2);
        assertThat(permits.look(NEW_PASSWORD, expired.secret())).isEqualTo(new Unknown());
    }

    private long account(String identifiant, long child) {
        long guardian = fixture.guardian("MME", "Anne", "DELMAS");
        fixture.link(guardian, child);
        return fixture.account(identifiant, guardian);
    }

    private IssuedPermit issue(long account) {
        return permits.issue(NEW_PASSWORD, account, ADDRESS, VALIDITY);
    }

    private PermitClaim claim(IssuedPermit permit, String claimant) {
        return permits.claim(NEW_PASSWORD, permit.secret(), claimant, HOLD);
    }

    private IssuedCode code(long account) {
        return store.codes()
                .issue(new NewCode(
                        CodePurpose.LOST_PASSWORD,
                        OptionalLong.of(account),
                        "+33639981278",
                        new Subject("identifiant:" + account),
                        6,
                        VALIDITY));
    }

    private CodeCheck check(IssuedCode code) {
        return store.codes()
                .check(
                        code.handle(),
                        CodePurpose.LOST_PASSWORD,
                        "+33639981278",
                        code.code(),
                        new CodeRules(5, 25, Duration.ofHours(24)));
    }
}
