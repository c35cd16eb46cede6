package fr.educonnect.authenticators.limits;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.authenticators.recovery.sms.PasswordCodeStepFactory;
import fr.educonnect.authenticators.step.StepSettings;
import fr.educonnect.directory.quota.Subject;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator sees of limits, and before anything happened. */
class LimitMetricTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @BeforeEach
    void count() {
        Metrics.addRegistry(registry);
    }

    @AfterEach
    void countNoMore() {
        Metrics.removeRegistry(registry);
    }

    @Test
    void theBudgetOfSmsIsShownBeforeItIsUsedUp() {
        new PasswordCodeStepFactory().postInit(null);
        assertThat(refusals("realm-day")).isZero();
        assertThat(refusals("realm-day-notices")).isZero();

        LimitMetric.reached(SmsBudget.of(StepSettings.of(null), new Subject("realm:r")));
        assertThat(refusals("realm-day")).isEqualTo(1);
    }

    @Test
    void wrongCodesAreShownBeforeTheFirst() {
        new PasswordCodeStepFactory().postInit(null);

        assertThat(registry.get("educonnect.recovery.codes")
                        .tag("result", "wrong_code")
                        .counter()
                        .count())
                .isZero();
    }

    private double refusals(String limit) {
        return registry.get("educonnect.recovery.limits")
                .tag("limit", limit)
                .counter()
                .count();
    }
}
