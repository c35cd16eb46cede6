package fr.educonnect.directory.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

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
import fr.educonnect.directory.quota.Limit;
import fr.educonnect.directory.quota.Subject;
import fr.educonnect.directory.quota.Window.Sliding;
import fr.educonnect.directory.testing.Parallel;
import fr.educonnect.directory.testing.SchoolFixture;
import fr.educonnect.directory.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database must do with the codes of {@link JdbcRecoveryStore}. */
abstract class OneTimeCodesContract {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration VALIDITY = Duration.ofMinutes(30);
    private static final CodeRules RULES = new CodeRules(5, 25, Duration.ofHours(24));
    private static final CodePurpose PURPOSE = CodePurpose.LOST_PASSWORD;
    private static final OptionalLong ACCOUNT = OptionalLong.of(7);
    private static final Subject SUBJECT = new Subject("identifiant:a");
    private static final String MOBILE = "+33639981278";

    private final SettableClock clock = new SettableClock("2020-12-01T10:00:00Z");
    private SchoolFixture fixture;
    private JdbcRecoveryStore store;
    private OneTimeCodes codes;

    /** A database with both schemas; what is in it goes. */
    abstract DataSource database();

    @BeforeEach
    void openStore() {
        fixture = new SchoolFixture(database());
        fixture.clear();
        store = new JdbcRecoveryStore(database(), clock, LIMIT);
        codes = store.codes();
    }

    @Test
    void rightCodeCountsOnce() {
        IssuedCode code = issue();

        assertThat(code.code()).matches("[0-9]{6}");
        assertThat(code.expiresAt()).isEqualTo(clock.instant().plus(VALIDITY));
        assertThat(check(code, code.code())).isEqualTo(new Right(ACCOUNT));
        assertThat(check(code, code.code())).isEqualTo(new Ended());
        assertThat(check(code, "000000")).isEqualTo(new Ended());
    }

    @Test
    void spacesInWhatIsTypedDoNotCount() {
        IssuedCode code = issue();

        assertThat(check(
                        code,
                        " " + code.code().substring(0, 3) + "\u00A0"
                                + code.code().substring(3) + "\n"))
                .isEqualTo(new Right(ACCOUNT));
    }

    @Test
    void wrongCodesUseTheTriesUp() {
        IssuedCode code = issue();

        for (int left = 4; left >= 1; left--) {
            assertThat(check(code, wrong(code))).isEqualTo(new Wrong(left));
        }
        assertThat(check(code, wrong(code))).isEqualTo(new Exhausted());
        assertThat(check(code, code.code())).isEqualTo(new Exhausted());
        assertThat(resend(code)).isEmpty();
    }

    @Test
    void oneTryMeansThatTheFirstWrongCodeIsTheLast() {
        IssuedCode code = issue();

        assertThat(codes.check(code.handle(), PURPOSE, MOBILE, wrong(code), new CodeRules(1, 25, LIMIT)))
                .isEqualTo(new Exhausted());
    }

    @Test
    void property22_codeIsRefusedFromTheInstantOfItsEnd() {
        IssuedCode early = issue();
        IssuedCode late = issue();

        clock.set(early.expiresAt().minusMillis(1));
        assertThat(check(early, early.code())).isEqualTo(new Right(ACCOUNT));
        clock.set(late.expiresAt());
        assertThat(check(late, late.code())).isEqualTo(new Expired());
        clock.advance(Duration.ofSeconds(1));
        assertThat(check(late, late.code())).isEqualTo(new Expired());
        assertThat(resend(late)).isEmpty();
    }

    @Test
    void property23_fiftyParallelRightCodesGiveOneSuccess() throws Exception {
        IssuedCode code = issue();

        List<CodeCheck> answers = Parallel.run(50, i -> check(code, code.code()));

        assertThat(answers).filteredOn(Right.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(Ended.class::isInstance).hasSize(49);
    }

    @Test
    void property23_parallelWrongCodesGetNoMoreTriesThanThereAre() throws Exception {
        IssuedCode code = issue();

        List<CodeCheck> answers = Parallel.run(50, i -> check(code, wrong(code)));

        assertThat(answers).filteredOn(Wrong.class::isInstance).hasSize(4);
        assertThat(fixture.count("SELECT COUNT(*) FROM account.quota_use")).isEqualTo(5);
    }

    @Test
    void property24_resendingKillsTheOldCodeAndKeepsTheCounter() {
        IssuedCode old = issue();
        check(old, wrong(old));
        clock.advance(Duration.ofMinutes(29));

        IssuedCode fresh = differentFrom(old);

        assertThat(fresh.handle()).isEqualTo(old.handle());
        assertThat(fresh.expiresAt()).isEqualTo(clock.instant().plus(VALIDITY));
        assertThat(check(fresh, old.code())).isEqualTo(new Wrong(3));
        clock.advance(Duration.ofMinutes(29));
        assertThat(check(fresh, fresh.code())).isEqualTo(new Right(ACCOUNT));
        assertThat(resend(fresh)).isEmpty();
    }

    @Test
    void property25_wrongTriesCountOverCodesNodesAndRestarts() {
        Instant first = clock.instant();
        for (int code = 0; code < 5; code++) {
            OneTimeCodes node = new JdbcRecoveryStore(database(), clock, LIMIT).codes();
            IssuedCode issued = node.issue(code(ACCOUNT, MOBILE));
            for (int i = 0; i < 5; i++) {
                assertThat(node.check(issued.handle(), PURPOSE, MOBILE, wrong(issued), RULES))
                        .isNotInstanceOf(Blocked.class);
                clock.advance(Duration.ofSeconds(1));
            }
        }
        clock.set(first.plus(Duration.ofHours(24)).minusMillis(1));
        IssuedCode code = issue();

        assertThat(check(code, code.code())).isEqualTo(new Blocked(first.plus(Duration.ofHours(24))));
        assertThat(check(code, wrong(code))).isInstanceOf(Blocked.class);

        clock.advance(Duration.ofMillis(1));
        assertThat(check(code, wrong(code))).isEqualTo(new Wrong(4));
        assertThat(check(code, code.code())).isInstanceOf(Blocked.class);
        clock.advance(Duration.ofSeconds(1));
        assertThat(check(code, code.code())).isEqualTo(new Right(ACCOUNT));
    }

    @Test
    void property25_parallelWrongTriesOfManyCodesAreBlockedAtTheLimit() throws Exception {
        List<IssuedCode> issued = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            issued.add(issue());
        }

        List<CodeCheck> answers = Parallel.run(40, i -> check(issued.get(i), wrong(issued.get(i))));

        assertThat(answers).filteredOn(Wrong.class::isInstance).hasSize(25);
        assertThat(answers).filteredOn(Blocked.class::isInstance).hasSize(15);
    }

    @Test
    void property25_sendsAndStrangersWrongCodesDoNotBlock() {
        for (int i = 0; i < 25; i++) {
            store.quotas().use(List.of(new Limit("sends", SUBJECT, 25, new Sliding(Duration.ofHours(24)))));
        }
        CodeRules strict = new CodeRules(5, 1, Duration.ofHours(24));
        IssuedCode stranger = codes.issue(
                new NewCode(PURPOSE, OptionalLong.of(8), MOBILE, new Subject("identifiant:b"), 6, VALIDITY));
        codes.check(stranger.handle(), PURPOSE, MOBILE, wrong(stranger), strict);
        IssuedCode code = issue();

        assertThat(codes.check(code.handle(), PURPOSE, MOBILE, code.code(), strict))
                .isEqualTo(new Right(ACCOUNT));
    }

    @Test
    void property27_codeIsUselessInAnotherSessionFlowOrForAnotherPhone() {
        IssuedCode code = issue();
        IssuedCode session = issue();

        assertThat(codes.check(code.handle(), CodePurpose.ACTIVATION, MOBILE, code.code(), RULES))
                .isEqualTo(new Ended());
        assertThat(codes.resend(code.handle(), CodePurpose.ACTIVATION, MOBILE, 6, VALIDITY, RULES))
                .isEmpty();
        assertThat(codes.check(code.handle(), PURPOSE, "+33639981279", code.code(), RULES))
                .isEqualTo(new Wrong(4));
        if (!session.code().equals(code.code())) {
            assertThat(check(session, code.code())).isEqualTo(new Wrong(4));
        }
        assertThat(check(code, code.code())).isEqualTo(new Right(ACCOUNT));
    }

    @Test
    void property28_databaseHoldsNeitherHandleNorCodeNorNumber() {
        IssuedCode code = issue();

        assertThat(fixture.count(
                        "SELECT COUNT(*) FROM account.one_time_code WHERE id = ? OR code_hash LIKE ? OR counted_for LIKE ?",
                        code.handle(),
                        "%" + code.code() + "%",
                        "%639981278%"))
                .isZero();
        assertThat(code.toString()).doesNotContain(code.handle(), code.code());
        assertThat(code(ACCOUNT, MOBILE).toString()).doesNotContain("639981278");
    }

    @Test
    void property1_codeOfNobodyBehavesLikeAWrongOne() {
        IssuedCode code = codes.issue(code(OptionalLong.empty(), ""));

        for (int left = 4; left >= 1; left--) {
            assertThat(codes.check(code.handle(), PURPOSE, "", code.code(), RULES))
                    .isEqualTo(new Wrong(left));
        }
        assertThat(codes.resend(code.handle(), PURPOSE, "", 6, VALIDITY, RULES)).isPresent();
        assertThat(codes.check(code.handle(), PURPOSE, "", code.code(), RULES)).isEqualTo(new Exhausted());
    }

    @Test
    void codeForANumberWithoutAccountIsRightWithoutAccount() {
        IssuedCode code = codes.issue(code(OptionalLong.empty(), MOBILE));

        assertThat(check(code, code.code())).isEqualTo(new Right(OptionalLong.empty()));
    }

    @Test
    void unknownHandlesAndNonsenseAreHarmless() {
        IssuedCode code = issue();

        for (String handle : List.of("", "\u0000", "é".repeat(10_000))) {
            assertThat(codes.check(handle, PURPOSE, MOBILE, code.code(), RULES)).isEqualTo(new Ended());
            assertThat(codes.resend(handle, PURPOSE, MOBILE, 6, VALIDITY, RULES))
                    .isEmpty();
        }
        assertThat(check(code, "\u0000 ' OR 1=1 " + "1".repeat(10_000))).isEqualTo(new Wrong(4));
        assertThat(check(code, "")).isEqualTo(new Wrong(3));
    }

    @Test
    void codesArePurgedAWeekAfterTheirEnd() {
        IssuedCode code = issue();

        clock.set(code.expiresAt().plus(Duration.ofDays(7)));
        assertThat(store.purge()).isZero();
        assertThat(check(code, code.code())).isEqualTo(new Expired());
        clock.advance(Duration.ofMillis(1));
        assertThat(store.purge()).isEqualTo(1);
        assertThat(check(code, code.code())).isEqualTo(new Ended());
    }

    private IssuedCode issue() {
        return codes.issue(code(ACCOUNT, MOBILE));
    }

    private static NewCode code(OptionalLong account, String boundTo) {
        return new NewCode(PURPOSE, account, boundTo, SUBJECT, 6, VALIDITY);
    }

    private Optional<IssuedCode> resend(IssuedCode code) {
        return codes.resend(code.handle(), PURPOSE, MOBILE, 6, VALIDITY, RULES);
    }

    /** One code in a million is the old one again. */
    private IssuedCode differentFrom(IssuedCode old) {
        IssuedCode fresh = resend(old).orElseThrow();
        return fresh.code().equals(old.code()) ? differentFrom(old) : fresh;
    }

    private CodeCheck check(IssuedCode code, String typed) {
        return codes.check(code.handle(), PURPOSE, MOBILE, typed, RULES);
    }

    private static String wrong(IssuedCode code) {
        return code.code().equals("123456") ? "654321" : "123456";
    }
}
