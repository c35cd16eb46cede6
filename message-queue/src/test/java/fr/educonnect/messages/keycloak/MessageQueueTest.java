package fr.educonnect.messages.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.educonnect.messages.MessageQueueProvider;
import fr.educonnect.messages.mail.MailDelivery;
import fr.educonnect.messages.mail.SmtpTrust;
import fr.educonnect.messages.metrics.MicrometerQueueMetrics;
import fr.educonnect.messages.queue.Ending;
import fr.educonnect.messages.settings.QueueSettings;
import fr.educonnect.messages.testing.Dictated;
import fr.educonnect.messages.testing.FakeKeycloak;
import fr.educonnect.messages.testing.Mails;
import fr.educonnect.messages.testing.ScriptedSmtp;
import fr.educonnect.sms.E164Number;
import fr.educonnect.sms.SendResult;
import fr.educonnect.sms.SmsMessage;
import fr.educonnect.sms.testing.LogCapture;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.keycloak.email.EmailException;

@Timeout(30)
class MessageQueueTest {

    private static final SmsMessage SMS =
            new SmsMessage(new E164Number("+33639981278"), "Votre code : 048213", "ref-1");

    private final FakeKeycloak keycloak = new FakeKeycloak();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Queue<SmsMessage> sent = new ConcurrentLinkedQueue<>();
    private final Clock clock = Clock.systemUTC();
    private ScriptedSmtp smtp;
    private MailDelivery delivery;
    private MessageQueue queue;

    @BeforeEach
    void start() throws IOException {
        smtp = new ScriptedSmtp();
        start(Map.of());
    }

    @AfterEach
    void stop() throws IOException {
        smtp.close();
        queue.close();
        delivery.close();
    }

    @Test
    void everyEndingIsShownBeforeTheFirstMessage() {
        for (Ending ending : Ending.values()) {
            assertThat(count("mail", ending.label())).isZero();
            assertThat(count("sms", ending.label())).isZero();
        }
    }

    @Test
    void nothingLeavesBeforeTheRequestsCommit() {
        FakeKeycloak.Session request = keycloak.request("/");
        provider(request).afterCommit(new Dictated(outgoing -> outgoing.sms(SMS)));
        assertThat(queue.lanes().composing().held()).isZero();

        request.commit();
        queue.close();

        assertThat(sent).containsExactly(SMS);
    }

    @Test
    void whatTheRequestRollsBackIsForgotten() {
        FakeKeycloak.Session request = keycloak.request("/");
        provider(request).afterCommit(new Dictated(outgoing -> outgoing.sms(SMS)));

        request.rollBack();
        queue.close();

        assertThat(sent).isEmpty();
    }

    @Test
    void aCompositionSendsMailsAndSmsInTheRealmsLanguage() {
        compose(new Dictated(outgoing -> {
            outgoing.mail(Mails.message(smtp.settings()));
            outgoing.sms(SMS);
        }));

        queue.close();

        assertThat(sent).containsExactly(SMS);
        assertThat(smtp.lines()).contains("RCPT TO:<" + Mails.TO + ">", "Content-Language: fr");
        assertThat(count("mail", "accepted")).isEqualTo(1);
        assertThat(count("sms", "accepted")).isEqualTo(1);
        assertThat(meters.get("educonnect.messages.delivery")
                        .tag("channel", "mail")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(meters.get("educonnect.messages.composed")
                        .tag("result", "done")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void property48_whatFailsBeforeItsCommitLeavesNoLinkAndNoSms() {
        try (LogCapture log = new LogCapture()) {
            compose(new Dictated(outgoing -> {
                outgoing.mail(Mails.message(smtp.settings()));
                outgoing.sms(SMS);
                throw new IllegalStateException("code 048213 for " + Mails.TO);
            }));

            queue.close();

            assertThat(sent).isEmpty();
            assertThat(smtp.lines()).isEmpty();
            assertThat(meters.get("educonnect.messages.composed")
                            .tag("result", "fault")
                            .counter()
                            .count())
                    .isEqualTo(1);
            assertThat(log.lines())
                    .anyMatch(line -> line.contains("Composition dictated"))
                    .noneMatch(line -> line.contains("048213") || line.contains("martin"));
        }
    }

    @Test
    void aMailServerThatHangsHoldsUpNoSms() throws Exception {
        smtp.at(ScriptedSmtp.GREETING, ScriptedSmtp.HANG);
        for (int i = 0; i < 8; i++) {
            compose(new Dictated(outgoing -> outgoing.mail(Mails.message(smtp.settings()))));
        }
        CountDownLatch arrived = new CountDownLatch(1);
        compose(new Dictated(outgoing -> {
            outgoing.sms(SMS);
            arrived.countDown();
        }));
        assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();

        queue.lanes().sms().finish(Duration.ofSeconds(10));

        assertThat(queue.lanes().mail().held()).isPositive();
    }

    @Test
    void property46_fullQueueRefusesWithoutWaiting() throws Exception {
        queue.close();
        start(Map.of("compose-capacity", "1", "compose-workers", "1"));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        compose(new Dictated(outgoing -> {
            begun.countDown();
            await(end);
        }));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

        compose(new Dictated(outgoing -> outgoing.sms(SMS)));

        assertThat(meters.get("educonnect.messages.refused")
                        .tag("lane", "compose")
                        .functionCounter()
                        .count())
                .isEqualTo(1);
        assertThat(meters.get("educonnect.messages.queue")
                        .tag("lane", "compose")
                        .gauge()
                        .value())
                .isEqualTo(1);
        end.countDown();
        queue.close();
        assertThat(sent).isEmpty();
    }

    @Test
    void keycloaksMailsLeaveAfterTheCommit() throws EmailException {
        FakeKeycloak.Session request = keycloak.request("/realms/educonnect/login-actions/reset-credentials");
        sender(request).send(smtp.settings(), Mails.TO, "Objet", "Texte", "<p>Texte</p>");
        assertThat(smtp.lines()).isEmpty();

        request.commit();
        queue.close();

        assertThat(smtp.lines()).contains("RCPT TO:<" + Mails.TO + ">");
    }

    @Test
    void theCallerHearsOfWhatItCanMend() {
        QueuedEmailSender sender = sender(keycloak.request("/"));
        Map<String, String> noHost = new HashMap<>(smtp.settings());
        noHost.remove("host");
        Map<String, String> noSender = new HashMap<>(smtp.settings());
        noSender.remove("from");
        Map<String, String> token = new HashMap<>(smtp.settings());
        token.putAll(Map.of("auth", "true", "authType", "token"));

        assertThatThrownBy(() -> sender.send(smtp.settings(), (String) null, "Objet", "Texte", null))
                .isInstanceOf(EmailException.class);
        assertThatThrownBy(() -> sender.send(smtp.settings(), "hugo", "Objet", "Texte", null))
                .isInstanceOf(EmailException.class)
                .hasMessageNotContaining("hugo");
        assertThatThrownBy(() -> sender.send(smtp.settings(), Mails.TO, "Objet\r\nBcc: eva@b.fr", "Texte", null))
                .isInstanceOf(EmailException.class);
        assertThatThrownBy(() -> sender.send(noHost, Mails.TO, "Objet", "Texte", null))
                .hasMessageContaining("enter Host");
        assertThatThrownBy(() -> sender.send(noSender, Mails.TO, "Objet", "Texte", null))
                .hasMessageContaining("enter From");
        assertThatThrownBy(() -> sender.validate(noSender)).hasMessageContaining("enter From");
        assertThatThrownBy(() -> sender.validate(token)).hasMessageContaining("token");
    }

    @Test
    void theTestOfTheConnectionIsSentAtOnceAndHearsTheServersAnswer() throws EmailException {
        QueuedEmailSender sender = sender(keycloak.request("/admin/realms/educonnect/testSMTPConnection"));

        sender.send(smtp.settings(), Mails.TO, "Objet", "Texte", null);
        assertThat(smtp.count("RCPT")).isEqualTo(1);

        smtp.at("RCPT", "550 <" + Mails.TO + "> unknown");
        assertThatThrownBy(() -> sender.send(smtp.settings(), Mails.TO, "Objet", "Texte", null))
                .isInstanceOf(EmailException.class)
                .hasMessage("The mail server did not take the test mail: smtp-550 550 <h***@e***.fr> unknown");
    }

    private void start(Map<String, String> options) {
        QueueSettings settings = QueueSettings.read(options::get, () -> 0.5);
        delivery = new MailDelivery(
                settings.smtp(), (password, realm) -> password, () -> new SmtpTrust(Optional.empty(), false), clock);
        queue = new MessageQueue(
                settings,
                keycloak.factory(),
                delivery,
                message -> {
                    sent.add(message);
                    return new SendResult.Accepted("42");
                },
                new MicrometerQueueMetrics(meters),
                clock);
    }

    private void compose(Dictated work) {
        FakeKeycloak.Session request = keycloak.request("/");
        provider(request).afterCommit(work);
        request.commit();
    }

    private MessageQueueProvider provider(FakeKeycloak.Session request) {
        return new DefaultMessageQueue(request.asKeycloakSession(), queue);
    }

    private QueuedEmailSender sender(FakeKeycloak.Session request) {
        keycloak.provide(MessageQueueProvider.class, provider(request));
        return new QueuedEmailSender(request.asKeycloakSession(), delivery, clock);
    }

    private double count(String channel, String result) {
        return meters.get("educonnect.messages.sent")
                .tag("channel", channel)
                .tag("result", result)
                .counter()
                .count();
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
