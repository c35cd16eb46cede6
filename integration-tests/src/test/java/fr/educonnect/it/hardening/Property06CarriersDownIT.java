package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.recovery.LostPassword;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 6: while mail server and SMS provider are down, the answers are the same as ever. */
@ExtendWith(TestBedExtension.class)
class Property06CarriersDownIT {

    @RegisterExtension
    final Recovery recovery;

    Property06CarriersDownIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.TROUBLES);
    }

    @Test
    void knownAndUnknownLookAlike() {
        recovery.post().downDuring(() -> {
            assertSame(
                    identifiant -> recovery.lostPassword().identify(identifiant).byMail(recovery.mail()));
            recovery.tables().clearCounters();
            assertSame(
                    identifiant -> recovery.lostPassword().identify(identifiant).bySms());
        });
    }

    @Test
    void theParentMayAskAgainWhenTheyAreBack() {
        recovery.post().downDuring(() -> recovery.codeBySms());
        recovery.startAfresh();

        assertThat(recovery.codeBySms().code(recovery.receivedCode()).asksForPassword())
                .isTrue();
    }

    private void assertSame(Function<String, LostPassword> way) {
        HttpPage known = way.apply(recovery.identifiant()).page();
        HttpPage unknown = way.apply(Recovery.UNKNOWN).page();

        Recovery.assertNoFault(known);
        assertThat(known.status()).isEqualTo(unknown.status());
        assertThat(known.comparableHeaders()).isEqualTo(unknown.comparableHeaders());
        assertThat(known.comparableBody(recovery.identifiant())).isEqualTo(unknown.comparableBody(Recovery.UNKNOWN));
    }
}
