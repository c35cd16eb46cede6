package fr.educonnect.messages.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.messages.queue.Ending;
import fr.educonnect.messages.queue.Loss;
import fr.educonnect.messages.queue.Next;
import fr.educonnect.messages.queue.RetryPolicy;
import fr.educonnect.messages.testing.Mails;
import fr.educonnect.messages.testing.SeenEndings;
import fr.educonnect.sms.testing.LogCapture;
import fr.educonnect.sms.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MailWorkTest {

    private static final Map<String, String> SMTP = Map.of("host", "localhost", "from", "a@b.fr");
    private static final Next FINISHED = new Next.Finished();

    private final TestClock clock = new TestClock();
    private final SeenEndings endings = new SeenEndings();
    private final RetryPolicy retries =
            new RetryPolicy(3, Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofMinutes(15), () -> 0.5);

    @Test
    void anAcceptedMailEnds() {
        assertThat(work(new MailResult.Accepted()).attempt(1)).isEqualTo(FINISHED);
        assertThat(endings.all()).containsExactly(Ending.ACCEPTED);
    }

    @Test
    void aFailureThatPassesIsTriedAgainAFewTimes() {
        MailWork work = work(new MailResult.Failed("smtp-451", "451 later"));

        assertThat(work.attempt(1)).isEqualTo(new Next.Again(Duration.ofSeconds(5)));
        assertThat(work.attempt(2)).isEqualTo(new Next.Again(Duration.ofSeconds(20)));
        assertThat(endings.all()).isEmpty();
        assertThat(work.attempt(3)).isEqualTo(FINISHED);
        assertThat(endings.all()).containsExactly(Ending.GIVEN_UP);
    }

    @Test
    void aRefusalIsNotTriedAgain() {
        assertThat(work(new MailResult.Rejected("smtp-550", "550 no")).attempt(1))
                .isEqualTo(FINISHED);
        assertThat(endings.all()).containsExactly(Ending.REJECTED);
    }

    @Test
    void property48_aMailThatWasPerhapsSentIsNeverTriedAgain() {
        assertThat(work(new MailResult.Unknown("no-answer")).attempt(1)).isEqualTo(FINISHED);
        assertThat(endings.all()).containsExactly(Ending.UNKNOWN);
    }

    @Test
    void everyTryIsTheSameMail() {
        List<QueuedMail> tried = new ArrayList<>();
        QueuedMail mail = Mails.queued(SMTP, clock.instant());
        MailWork work = new MailWork(
                mail,
                one -> {
                    tried.add(one);
                    return new MailResult.Failed("time-out", "");
                },
                retries,
                endings,
                clock);
        work.attempt(1);
        work.attempt(2);

        assertThat(tried).containsExactly(mail, mail);
    }

    @Test
    void itsLifeBeginsWithTheRequest() {
        MailWork work = work(new MailResult.Failed("smtp-451", ""));
        assertThat(work.deadline()).isEqualTo(clock.instant().plus(Duration.ofMinutes(15)));

        clock.pass(Duration.ofMinutes(15));
        assertThat(work.attempt(1)).isEqualTo(FINISHED);
        assertThat(endings.all()).containsExactly(Ending.GIVEN_UP);
    }

    @Test
    void property28_logsHoldNoAddressNumberOrCode() {
        try (LogCapture log = new LogCapture()) {
            String said = "550 <" + Mails.TO + "> refused, see " + Mails.LINK;
            MailWork failing = work(new MailResult.Failed("smtp-451", said));
            failing.attempt(1);
            failing.attempt(3);
            work(new MailResult.Rejected("smtp-550", said)).attempt(1);
            work(new MailResult.Unknown("no-answer")).attempt(1);
            work(new MailResult.Accepted()).attempt(1);
            failing.lost(Loss.EXPIRED);

            assertThat(log.lines())
                    .hasSize(6)
                    .allMatch(line -> line.contains("Mail lost-password to h***@e***.fr (0b5a7f1e)"))
                    .noneMatch(line -> line.contains("martin") || line.contains("s3cr3t"));
        }
    }

    private MailWork work(MailResult result) {
        return new MailWork(Mails.queued(SMTP, clock.instant()), mail -> result, retries, endings, clock);
    }
}
