package fr.educonnect.it.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.educonnect.it.keycloak.JumpingClock;
import fr.educonnect.it.keycloak.KeycloakServer;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.RelyingParty;
import fr.educonnect.it.oidc.Tokens;
import fr.educonnect.it.recovery.LostPassword;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.recovery.ResetLink;
import fr.educonnect.it.recovery.Wording;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.time.Duration;
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

    /** Longer than any code or link of a recovery, shorter than a sign-in under way. */
    private static final Duration JUMP = Duration.ofMinutes(20);

    private final TestBed bed;
    private JumpingClock clock;
    private KeycloakServer server;
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
    }

    @Test
    void forwardEndsCodesAndLinksEarlyAndNewOnesWork() {
        LostPassword bySms = codeBySms();
        String code = receivedCode();
        ResetLink link = linkByMail();
        clock.set(server, JUMP);

        assertThat(bySms.code(code).page().text()).as("the code").contains(Wording.EXPIRED);
        assertThat(link.look(new HttpBrowser()).text()).as("the link").contains(Wording.EXPIRED);

        assertThat(codeBySms()
                        .code(receivedCode())
                        .newPassword(Recovery.NEW_PASSWORD)
                        .page()
                        .text())
                .as("a new code")
                .contains(Wording.CHANGED);
        assertThat(canteen.signIn(PARENT.identifiant(), Recovery.NEW_PASSWORD, "openid")
                        .access())
                .isNotBlank();
    }

    @Test
    void backLetsThemLiveLongerAndNobodyIsLockedOut() {
        clock.set(server, JUMP);
        LostPassword bySms = codeBySms();
        String code = receivedCode();
        clock.set(server, Duration.ZERO);

        assertThat(bySms.code(code).newPassword(Recovery.NEW_PASSWORD).page().text())
                .contains(Wording.CHANGED);
        Tokens before = canteen.signIn(PARENT.identifiant(), Recovery.NEW_PASSWORD, "openid");
        clock.set(server, JUMP.negated());
        assertThat(canteen.refresh(before).status())
                .as("a session from the future")
                .isEqualTo(200);
        assertThat(canteen.signIn(PARENT.identifiant(), Recovery.NEW_PASSWORD, "openid")
                        .access())
                .isNotBlank();
    }

    private LostPassword codeBySms() {
        return LostPassword.from(canteen, new HttpBrowser())
                .identify(PARENT.identifiant())
                .bySms();
    }

    private String receivedCode() {
        return bed.post().nextSms(bed.base().mobile(PARENT)).code();
    }

    private ResetLink linkByMail() {
        String mail = bed.base().mail(PARENT);
        LostPassword.from(canteen, new HttpBrowser())
                .identify(PARENT.identifiant())
                .byMail(mail);
        return new ResetLink(bed.post().nextMail(mail).link());
    }
}
