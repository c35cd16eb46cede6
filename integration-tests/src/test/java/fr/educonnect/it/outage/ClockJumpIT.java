package fr.educonnect.it.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.educonnect.it.keycloak.JumpingClock;
import fr.educonnect.it.keycloak.KeycloakServer;
import fr.educonnect.it.keycloak.Realm;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.RelyingParty;
import fr.educonnect.it.oidc.Tokens;
import fr.educonnect.it.recovery.LostPassword;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.recovery.RecoverySettings;
import fr.educonnect.it.recovery.Wording;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The clock of the server's machine jumps: what was open ends early or lives longer, the parent reads what to do, and nobody is
 * locked out (docs/operations.md).
 */
@ExtendWith(TestBedExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClockJumpIT {

    private static final Family PARENT = Family.CODES;

    /** Shorter than a sign-in under way may take. */
    private static final Duration JUMP = Duration.ofMinutes(20);

    private final TestBed bed;
    private JumpingClock clock;
    private KeycloakServer server;
    private Realm realm;
    private RelyingParty canteen;

    ClockJumpIT(TestBed bed) {
        this.bed = bed;
    }

    @BeforeAll
    void start() {
        Optional<JumpingClock> installed = JumpingClock.installed();
        assumeTrue(installed.isPresent(), "not run: the package faketime is not installed");
        clock = installed.get();
        server = bed.startAnother("keycloak-clock", bed.post(), clock.variables());
        server.awaitReady();
        realm = new Realm(server.admin(), bed.base());
        canteen = bed.register(server, "clock");
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    @AfterEach
    void rightTime() {
        clock.set(server, Duration.ZERO);
        bed.base().recovery().clear();
        bed.post().clear();
        realm.password(realm.userId(PARENT), TestBed.PASSWORD);
    }

    @Test
    void forwardEndsCodesEarlyAndNewOnesWork() {
        new RecoverySettings(realm, "resetCredentialsFlow")
                .with(RecoverySettings.SMS_CODE, Map.of(RecoverySettings.VALIDITY, "15"), () -> {
                    LostPassword way = codeBySms();
                    String code = receivedCode();
                    clock.set(server, JUMP);
                    assertThat(way.code(code).page().text()).contains(Wording.EXPIRED);

                    assertThat(codeBySms()
                                    .code(receivedCode())
                                    .newPassword(Recovery.NEW_PASSWORD)
                                    .page()
                                    .text())
                            .as("a new code")
                            .contains(Wording.CHANGED);
                    assertThat(signIn(Recovery.NEW_PASSWORD).access()).isNotBlank();
                    clock.set(server, Duration.ZERO);
                });
    }

    @Test
    void backLetsCodesAndSessionsLiveLonger() {
        clock.set(server, JUMP);
        LostPassword way = codeBySms();
        String code = receivedCode();
        Tokens before = signIn(TestBed.PASSWORD);
        clock.set(server, Duration.ZERO);

        assertThat(canteen.refresh(before).status())
                .as("a session from the future")
                .isEqualTo(200);
        assertThat(signIn(TestBed.PASSWORD).access()).as("a new sign-in").isNotBlank();
        assertThat(way.code(code).asksForPassword())
                .as("a code from the future")
                .isTrue();
    }

    private Tokens signIn(String password) {
        return canteen.signIn(PARENT.identifiant(), password, "openid");
    }

    private LostPassword codeBySms() {
        return LostPassword.from(canteen, new HttpBrowser())
                .identify(PARENT.identifiant())
                .bySms();
    }

    private String receivedCode() {
        return bed.post().nextSms(bed.base().mobile(PARENT)).code();
    }
}
