package fr.educonnect.messages.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.educonnect.messages.MailMessage;
import fr.educonnect.messages.testing.Mails;
import fr.educonnect.messages.testing.ScriptedSmtp;
import fr.educonnect.sms.testing.LogCapture;
import fr.educonnect.sms.testing.TestCertificate;
import fr.educonnect.sms.testing.TestClock;
import jakarta.mail.Address;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class MailDeliveryTest {

    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final TestClock clock = new TestClock();
    private final MailDelivery delivery = delivery(new SmtpTimeouts(LONG, SHORT, LONG, LONG), untrusting());
    private ScriptedSmtp smtp;

    @BeforeEach
    void listen() throws IOException {
        smtp = new ScriptedSmtp();
    }

    @AfterEach
    void hangUp() throws IOException {
        smtp.close();
        delivery.close();
    }

    @Test
    void aMailCarriesBothTextsAndTheHeadersOfAMachine() throws Exception {
        Map<String, String> settings = new HashMap<>(Map.of(
                "host", "localhost",
                "from", "ne-pas-repondre@educonnect.example",
                "fromDisplayName", "ÉduConnect",
                "replyTo", "aide@educonnect.example",
                "replyToDisplayName", "Aide",
                "envelopeFrom", "retours@educonnect.example"));
        GreenMail server = new GreenMail(new ServerSetup(0, "localhost", "smtp"));
        server.start();
        try {
            settings.put("port", Integer.toString(server.getSmtp().getPort()));

            assertThat(deliver(settings)).isEqualTo(new MailResult.Accepted());

            MimeMessage mail = server.getReceivedMessages()[0];
            assertThat(mail.getFrom())
                    .containsExactly(new InternetAddress("ne-pas-repondre@educonnect.example", "ÉduConnect", "UTF-8"));
            assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("ÉduConnect");
            assertThat(mail.getReplyTo())
                    .extracting(Address::toString)
                    .containsExactly("Aide <aide@educonnect.example>");
            assertThat(mail.getHeader("Return-Path")).containsExactly("<retours@educonnect.example>");
            assertThat(mail.getHeader("To")).containsExactly(Mails.TO);
            assertThat(mail.getSubject()).isEqualTo("Mot de passe oublié");
            assertThat(mail.getHeader("Message-ID")).containsExactly("<0b5a7f1e@educonnect.example>");
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(mail.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
            assertThat(mail.getHeader("Content-Language")).containsExactly("fr");
            assertThat(mail.getHeader("List-Unsubscribe")).isNull();
            assertThat(mail.getSentDate()).isEqualTo(clock.instant());
            MimeMultipart parts = (MimeMultipart) mail.getContent();
            assertThat(parts.getContentType()).startsWith("multipart/alternative");
            assertThat(parts.getCount()).isEqualTo(2);
            assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
            assertThat(parts.getBodyPart(0).getContent()).asString().contains("lien à usage unique : " + Mails.LINK);
            assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
            assertThat(parts.getBodyPart(1).getContent()).asString().contains("lien à usage unique</a>");
            assertThat(parts.getBodyPart(0).getHeader("Content-Transfer-Encoding"))
                    .containsExactly("quoted-printable");
            assertThat(parts.getBodyPart(1).getHeader("Content-Transfer-Encoding"))
                    .containsExactly("quoted-printable");
        } finally {
            server.stop();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "greeting, 421 too busy, smtp-421",
        "MAIL, 451 try later, smtp-451",
        "RCPT, 450 greylisted, smtp-450",
        "DATA, 452 disk full, smtp-452",
        "., 451 try later, smtp-451",
        "greeting, hang, time-out",
        "EHLO, drop, dropped",
        "RCPT, hang, time-out",
        "DATA, drop, dropped"
    })
    void whatPassesMayBeTriedAgain(String step, String answer, String reason) {
        smtp.at(step, answer);
        if (step.equals("EHLO")) {
            smtp.at("HELO", answer);
        }

        assertThat(deliver(smtp.settings()))
                .isInstanceOfSatisfying(MailResult.Failed.class, failed -> assertThat(failed.reason())
                        .isEqualTo(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "greeting, 554 not you, smtp-554",
        "MAIL, 550 no, smtp-550",
        "RCPT, 550 <hugo.martin@exemple.fr> unknown, smtp-550",
        "DATA, 554 no, smtp-554",
        "., 554 spam, smtp-554"
    })
    void whatIsRefusedForGoodIsNot(String step, String answer, String reason) {
        smtp.at(step, answer);

        assertThat(deliver(smtp.settings())).isInstanceOfSatisfying(MailResult.Rejected.class, rejected -> {
            assertThat(rejected.reason()).isEqualTo(reason);
            assertThat(rejected.answer()).isEqualTo(answer);
        });
    }

    @ParameterizedTest
    @CsvSource({"hang, time-out", "drop, no-answer", "250-never ending, time-out", "what, no-answer"})
    void property48_aMailWhoseEndIsNotKnownIsPerhapsSent(String answer, String reason) {
        smtp.at(ScriptedSmtp.END_OF_DATA, answer);

        assertThat(deliver(smtp.settings())).isEqualTo(new MailResult.Unknown(reason));
    }

    @Test
    void aServerThatDripsIsCutOff() {
        smtp.at("MAIL", ScriptedSmtp.DRIP);
        try (MailDelivery impatient = delivery(new SmtpTimeouts(LONG, LONG, LONG, SHORT), untrusting())) {
            assertThat(impatient.deliver(Mails.queued(smtp.settings(), clock.instant())))
                    .isEqualTo(new MailResult.Failed("connection", ""));
        }
    }

    @Test
    void aServerThatIsNotThereMayBeTriedAgain() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Map<String, String> settings = new HashMap<>(smtp.settings());
        settings.put("port", Integer.toString(port));

        assertThat(deliver(settings)).isEqualTo(new MailResult.Failed("connection", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"250-scripted\r\n250 AUTH PLAIN LOGIN", "502 no EHLO", "250-scripted\r\n250 STARTTLS"})
    void property47_strippedStartTlsSendsNothingInClear(String greeting) {
        smtp.at("EHLO", greeting).at("AUTH", "235 ok").at("STARTTLS", "502 no such command");

        MailResult result = deliver(with("starttls", "true", "auth", "true", "user", "relais", "password", "hunter2"));

        assertThat(result).isInstanceOf(MailResult.Rejected.class);
        assertThat(smtp.lines())
                .allSatisfy(line -> assertThat(line).matches("(EHLO|HELO|STARTTLS|QUIT|RSET).*"))
                .noneMatch(line -> line.contains("hunter2") || line.contains("hugo"));
    }

    @Test
    void aServerWithoutStartTlsIsNamed() {
        assertThat(deliver(with("starttls", "true"))).isEqualTo(new MailResult.Rejected("starttls-missing", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"smtp", "smtps"})
    void tlsReachesOnlyWhomTheTrustStoreKnows(String protocol, @TempDir Path folder) throws Exception {
        TestCertificate certificate = new TestCertificate(folder);
        try (TlsSmtp server = new TlsSmtp(certificate.context(), protocol.equals("smtps"))) {
            SmtpTrust knows = new SmtpTrust(Optional.of(certificate.context().getSocketFactory()), false);
            try (MailDelivery trusting = delivery(new SmtpTimeouts(LONG, LONG, LONG, LONG), knows)) {
                assertThat(trusting.deliver(Mails.queued(server.settings("localhost"), clock.instant())))
                        .isEqualTo(new MailResult.Accepted());
                assertThat(server.mails()).isEqualTo(1);

                assertThat(trusting.deliver(Mails.queued(server.settings("127.0.0.1"), clock.instant())))
                        .as("another name than the certificate's")
                        .isInstanceOf(MailResult.Rejected.class);
            }
            assertThat(deliver(server.settings("localhost"))).isEqualTo(new MailResult.Rejected("tls", ""));
            assertThat(server.mails()).isEqualTo(1);
        }
    }

    @Test
    void aPasswordIsResolvedAtEachTry() {
        smtp.at("EHLO", "250-scripted\r\n250 AUTH PLAIN").at("AUTH", "535 wrong");

        assertThat(deliver(with("auth", "true", "user", "relais", "password", "${vault.smtp}")))
                .isEqualTo(new MailResult.Rejected("login-refused", "535 wrong"));

        String token = java.util.Base64.getEncoder()
                .encodeToString(
                        "relais\0relais\0resolved for realm-1".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(smtp.lines()).contains("AUTH PLAIN " + token);
    }

    @Test
    void aLoginThatIsBusyMayBeTriedAgain() {
        smtp.at("EHLO", "250-scripted\r\n250 AUTH PLAIN").at("AUTH", "454 busy");

        assertThat(deliver(with("auth", "true", "user", "relais", "password", "hunter2")))
                .isEqualTo(new MailResult.Failed("smtp-454", "454 busy"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hugo",
                "@exemple.fr",
                "hugo@",
                "hugo martin@exemple.fr",
                "Hugo <hugo@exemple.fr>",
                "hugo@exemple.fr,eva@exemple.fr",
                "amis:hugo@exemple.fr;",
                "hügo@exemple.fr"
            })
    void anAddressThatIsNoneIsNotTried(String address) {
        MailMessage mail = new MailMessage("lost-password", smtp.settings(), address, "Objet", "Texte", null);

        assertThat(delivery.deliver(new QueuedMail(mail, "id", null, null, clock.instant())))
                .isEqualTo(new MailResult.Rejected("bad-address", ""));
        assertThat(smtp.lines()).isEmpty();
    }

    @Test
    void aDomainInOtherLettersGoesOutInAscii() {
        MailMessage mail = new MailMessage("x", smtp.settings(), "hugo@élan.fr", "Objet", "Texte", null);

        delivery.deliver(new QueuedMail(mail, "id", null, null, clock.instant()));

        assertThat(smtp.lines()).contains("RCPT TO:<hugo@xn--lan-9la.fr>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.fr\r\nBcc: eva@exemple.fr", "a@b.fr\n", "a\0@b.fr"})
    void property41_noHeaderCanBeAddedByAnAddressOrASubject(String hostile) {
        assertThatThrownBy(() -> new MailMessage("x", smtp.settings(), hostile, "Objet", "Texte", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("eva");
        assertThatThrownBy(() -> new MailMessage("x", smtp.settings(), Mails.TO, hostile, "Texte", null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void property28_logsHoldNoAddressLinkOrPassword() {
        try (LogCapture log = new LogCapture()) {
            smtp.at("EHLO", "250-scripted\r\n250 AUTH PLAIN").at("AUTH", "235 ok");
            deliver(with("auth", "true", "user", "relais", "password", "hunter2", "debug", "true"));
            smtp.at("RCPT", "550 <" + Mails.TO + "> unknown");
            deliver(smtp.settings());

            assertThat(smtp.count("DATA")).isEqualTo(1);
            assertThat(log.lines())
                    .noneMatch(line -> line.contains(Mails.TO) || line.contains("s3cr3t") || line.contains("hunter2"));
        }
    }

    private MailResult deliver(Map<String, String> settings) {
        return delivery.deliver(Mails.queued(settings, clock.instant()));
    }

    private Map<String, String> with(String... more) {
        Map<String, String> settings = new HashMap<>(smtp.settings());
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return settings;
    }

    private MailDelivery delivery(SmtpTimeouts timeouts, SmtpTrust trust) {
        return new MailDelivery(
                timeouts,
                (configured, realm) -> configured.startsWith("${") ? "resolved for " + realm : configured,
                () -> trust,
                clock);
    }

    private static SmtpTrust untrusting() {
        return new SmtpTrust(Optional.empty(), false);
    }
}
