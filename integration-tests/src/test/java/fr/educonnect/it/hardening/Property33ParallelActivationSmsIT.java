package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.activation.Activation;
import fr.educonnect.it.activation.Newcomer;
import fr.educonnect.it.activation.Newcomers;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.recovery.AtOnce;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.recovery.RecoverySettings;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 33, at an activation: parallel requests never exceed a limit of SMS. */
@ExtendWith(TestBedExtension.class)
class Property33ParallelActivationSmsIT {

    @RegisterExtension
    final Newcomers newcomers;

    Property33ParallelActivationSmsIT(TestBed bed) {
        this.newcomers = new Newcomers(bed, Newcomer.ONE_CHILD);
    }

    @Test
    void twelveBrowsersAskForTheSameNumber() {
        newcomers
                .settings()
                .with(
                        RecoverySettings.ACTIVATION_CODE,
                        Map.of(RecoverySettings.COOLDOWN, "0", RecoverySettings.PER_QUARTER_HOUR, "3"),
                        () -> {
                            List<Activation> waiting = IntStream.range(0, 12)
                                    .mapToObj(i -> newcomers.activation())
                                    .toList();
                            String mobile = newcomers.mobile(Newcomer.ONE_CHILD);
                            int sent = newcomers.messagesDuring(() -> {
                                List<HttpPage> pages = AtOnce.all(waiting.stream()
                                        .map(way -> (Callable<HttpPage>)
                                                () -> way.number(mobile).page())
                                        .toList());
                                assertThat(pages).allSatisfy(Recovery::assertNoFault);
                            });
                            assertThat(sent).isEqualTo(3);
                        });
    }
}
