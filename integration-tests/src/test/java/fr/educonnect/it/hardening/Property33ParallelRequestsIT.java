package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.recovery.AtOnce;
import fr.educonnect.it.recovery.LostPassword;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.recovery.RecoverySettings;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 33, from outside: parallel requests never exceed a limit (100 at once: Quotas). */
@ExtendWith(TestBedExtension.class)
class Property33ParallelRequestsIT {

    @RegisterExtension
    final Recovery recovery;

    private final TestBed bed;

    Property33ParallelRequestsIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.LIMITS);
        this.bed = bed;
    }

    @Test
    void twentyBrowsersAskForTheSameAccount() {
        recovery.settings()
                .with(
                        RecoverySettings.SMS_CODE,
                        Map.of(RecoverySettings.COOLDOWN, "0", RecoverySettings.PER_QUARTER_HOUR, "3"),
                        () -> {
                            List<LostPassword> waiting = IntStream.range(0, 20)
                                    .mapToObj(i -> recovery.lostPassword().identify(recovery.identifiant()))
                                    .toList();
                            int before = recovery.post().messages();
                            List<HttpPage> pages = AtOnce.all(waiting.stream()
                                    .map(way -> (Callable<HttpPage>)
                                            () -> way.bySms().page())
                                    .toList());
                            bed.keycloak().messageQueue().awaitSettled();

                            assertThat(pages).allSatisfy(Recovery::assertNoFault);
                            assertThat(recovery.post().messages() - before).isEqualTo(3);
                        });
    }
}
