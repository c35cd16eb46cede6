package fr.educonnect.it.outage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.recovery.LostPassword;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.recovery.Wording;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A provider of SMS, or a mail server, that says yes and carries nothing: the parent reads what to do when nothing comes and is not
 * held up, and the operator has figures that fall apart (docs/operations.md).
 */
@ExtendWith(TestBedExtension.class)
class LyingCarriersIT {

    private static final String REQUESTS = "educonnect_recovery_requests_total";
    private static final String CODES = "educonnect_recovery_codes_total";

    @RegisterExtension
    final Recovery recovery;

    private final TestBed bed;

    LyingCarriersIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.TROUBLES);
        this.bed = bed;
    }

    @Test
    void aCodeThatNeverComesHoldsNobodyUp() {
        double asked = value(REQUESTS, "channel=\"sms\"");
        double right = value(CODES, "result=\"right\"");
        HttpBrowser browser = new HttpBrowser();
        int lost = bed.post().lost();

        bed.post().losingDuring(() -> {
            LostPassword waiting = recovery.lostPassword(browser)
                    .identify(recovery.identifiant())
                    .bySms();
            bed.keycloak().messageQueue().awaitSettled();

            assertThat(waiting.asksForCode()).isTrue();
            assertThat(waiting.page().text()).contains("Renvoyer le code", "secrétariat élèves");
        });

        assertThat(bed.post().lost()).isEqualTo(lost + 1);
        assertThat(value(REQUESTS, "channel=\"sms\"")).as("requests").isEqualTo(asked + 1);
        assertThat(value(CODES, "result=\"right\"")).as("codes typed").isEqualTo(right);
        recovery.assertNothingMoreCame();
        recovery.linkByMail(browser);
        onceTheWaitIsOver();
        assertThat(recovery.codeBySms().code(recovery.receivedCode()).asksForPassword())
                .as("an honest provider again")
                .isTrue();
    }

    @Test
    void aMailThatNeverComesHoldsNobodyUp() {
        double asked = value(REQUESTS, "channel=\"mail\"");
        HttpBrowser browser = new HttpBrowser();
        int lost = bed.post().lost();

        bed.post().losingDuring(() -> {
            LostPassword waiting = recovery.lostPassword(browser)
                    .identify(recovery.identifiant())
                    .byMail(recovery.mail());
            bed.keycloak().messageQueue().awaitSettled();

            assertThat(waiting.page().text()).contains(Wording.MAIL_LEFT);
        });

        assertThat(bed.post().lost()).isEqualTo(lost + 1);
        assertThat(value(REQUESTS, "channel=\"mail\"")).as("requests").isEqualTo(asked + 1);
        recovery.assertNothingMoreCame();
        onceTheWaitIsOver();
        assertThat(recovery.linkByMail(browser)
                        .open()
                        .newPassword(Recovery.NEW_PASSWORD)
                        .page()
                        .text())
                .as("an honest server again")
                .contains(Wording.CHANGED);
    }

    /** Between two messages of one kind to a parent. */
    private void onceTheWaitIsOver() {
        recovery.startAfresh();
    }

    private double value(String metric, String label) {
        return bed.keycloak().metrics().value(metric, label);
    }
}
