package fr.educonnect.messages.sms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.messages.queue.Ending;
import fr.educonnect.messages.queue.Loss;
import fr.educonnect.messages.queue.Next;
import fr.educonnect.messages.queue.RetryPolicy;
import fr.educonnect.messages.testing.SeenEndings;
import fr.educonnect.sms.E164Number;
import fr.educonnect.sms.SendResult;
import fr.educonnect.sms.SmsMessage;
import fr.educonnect.sms.testing.LogCapture;
import fr.educonnect.sms.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmsWorkTest {

    private static final SmsMessage MESSAGE =
            new SmsMessage(new E164Number("+33639981278"), "Votre code : 048213", "ref-1");
    private static final Next FINISHED = new Next.Finished();

    private final TestClock clock = new TestClock();
    private final SeenEndings endings = new SeenEndings();
    private final List<SmsMessage> tried = new ArrayList<>();

    @Test
    void anAcceptedSmsEnds() {
        assertThat(work(new SendResult.Accepted("42")).attempt(1)).isEqualTo(FINISHED);
        assertThat(endings.all()).containsExactly(Ending.ACCEPTED);
    }

    @Test
    void aFailureThatPassesIsTriedAgainUnderTheSameReference() {
        SmsWork work = work(new SendResult.Failed("connect", Duration.ZERO));

        assertThat(work.attempt(1)).isEqualTo(new Next.Again(Duration.ofSeconds(5)));
        assertThat(work.attempt(2)).isEqualTo(new Next.Again(Duration.ofSeconds(20)));
        assertThat(work.attempt(4)).isEqualTo(FINISHED);
        assertThat(tried).containsExactly(MESSAGE, MESSAGE, MESSAGE);
        assertThat(endings.all()).containsExactly(Ending.GIVEN_UP);
    }

    @Test
    void aWaitThatTheProviderAsksForIsKept() {
        assertThat(work(new SendResult.Failed("http-429", Duration.ofSeconds(50)))
                        .attempt(1))
                .isEqualTo(new Next.Again(Duration.ofSeconds(50)));
        assertThat(work(new SendResult.Failed("http-429", Duration.ofMinutes(3)))
                        .attempt(1))
                .as("longer than a code is of use")
                .isEqualTo(FINISHED);
    }

    @Test
    void aRefusalIsNotTriedAgain() {
        assertThat(work(new SendResult.Rejected(SendResult.Fault.GATEWAY, "http-401"))
                        .attempt(1))
                .isEqualTo(FINISHED);
        assertThat(work(new SendResult.Rejected(SendResult.Fault.MESSAGE, "http-400"))
                        .attempt(1))
                .isEqualTo(FINISHED);
        assertThat(endings.all()).containsExactly(Ending.REJECTED, Ending.REJECTED);
    }

    @Test
    void property48_anSmsThatWasPerhapsSentIsNeverTriedAgain() {
        assertThat(work(new SendResult.Unknown("time-out")).attempt(1)).isEqualTo(FINISHED);
        assertThat(tried).hasSize(1);
        assertThat(endings.all()).containsExactly(Ending.UNKNOWN);
    }

    @Test
    void itsLifeBeginsWithTheRequest() {
        assertThat(work(new SendResult.Accepted("")).deadline())
                .isEqualTo(clock.instant().plus(Duration.ofMinutes(5)));
    }

    @Test
    void property28_logsHoldNoAddressNumberOrCode() {
        try (LogCapture log = new LogCapture()) {
            SmsWork failing = work(new SendResult.Failed("connect", Duration.ZERO));
            failing.attempt(1);
            failing.attempt(4);
            work(new SendResult.Rejected(SendResult.Fault.MESSAGE, "http-400")).attempt(1);
            work(new SendResult.Unknown("time-out")).attempt(1);
            work(new SendResult.Accepted("42")).attempt(1);
            failing.lost(Loss.SHUTDOWN);

            assertThat(log.lines())
                    .hasSize(6)
                    .allMatch(line -> line.contains("SMS ref-1 to +336******78"))
                    .noneMatch(line -> line.contains("39981278") || line.contains("048213"));
        }
    }

    private SmsWork work(SendResult result) {
        RetryPolicy retries =
                new RetryPolicy(4, Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2), () -> 0.5);
        return new SmsWork(
                new QueuedSms(MESSAGE, clock.instant()),
                message -> {
                    tried.add(message);
                    return result;
                },
                retries,
                Duration.ofMinutes(5),
                endings,
                clock);
    }
}
