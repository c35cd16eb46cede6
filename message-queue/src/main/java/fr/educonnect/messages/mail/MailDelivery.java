package fr.educonnect.messages.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;

/** Hands mails to the realm's mail server, one connection each. Safe for use by several threads. */
public final class MailDelivery implements AutoCloseable {

    private final SmtpTimeouts timeouts;
    private final SmtpPasswords passwords;
    private final Supplier<SmtpTrust> trust;
    private final Clock clock;
    private final CutOff cutOff = new CutOff();

    /**
     * Makes deliveries.
     *
     * @param timeouts where a realm's settings say nothing
     * @param passwords resolves passwords at each try
     * @param trust asked at each try that uses TLS
     * @param clock dates the mails
     */
    public MailDelivery(SmtpTimeouts timeouts, SmtpPasswords passwords, Supplier<SmtpTrust> trust, Clock clock) {
        this.timeouts = timeouts;
        this.passwords = passwords;
        this.trust = trust;
        this.clock = clock;
        WireLog.silence();
    }

    /**
     * Checks settings that an administrator saves.
     *
     * @param smtp the realm's settings
     * @throws SmtpSettingsException naming the first mistake
     */
    public static void check(Map<String, String> smtp) throws SmtpSettingsException {
        SmtpSettings.check(smtp);
    }

    /**
     * Checks what a caller can mend now: settings and addressee.
     *
     * @param smtp the realm's settings
     * @param to the addressee's address; may be null
     * @throws SmtpSettingsException naming the first mistake, without the address
     */
    public void check(Map<String, String> smtp, String to) throws SmtpSettingsException {
        SmtpSettings.read(smtp, timeouts)
                .addressee(to)
                .orElseThrow(() -> new SmtpSettingsException("The addressee has no mail address that can be used."));
    }

    /**
     * Tries once; bounded in time by the time-outs.
     *
     * @param mail what to send
     * @return what became of it; no exception for anything that happens outside
     */
    public MailResult deliver(QueuedMail mail) {
        SmtpSettings settings;
        try {
            settings = SmtpSettings.read(mail.message().smtp(), timeouts);
        } catch (SmtpSettingsException e) {
            return new MailResult.Rejected("settings", e.getMessage());
        }
        Optional<MailAddress> to = settings.addressee(mail.message().to());
        return to.isEmpty() ? new MailResult.Rejected("bad-address", "") : deliver(mail, settings, to.get());
    }

    private MailResult deliver(QueuedMail mail, SmtpSettings settings, MailAddress to) {
        String password = settings.login()
                .map(login -> passwords.resolve(login.password(), mail.realmId()))
                .orElse(null);
        String user = settings.login().map(SmtpSettings.Login::user).orElse(null);
        try (CutOff.Wire wire = cutOff.wire(settings.timeouts().whole())) {
            Session session = Session.getInstance(properties(settings, wire));
            TrackedTransport transport = new TrackedTransport(session);
            try {
                MimeMail mime = MimeMail.of(session, mail, settings, to, clock.instant());
                transport.connect(settings.host(), settings.port(), user, password);
                transport.sendMessage(mime, new Address[] {new InternetAddress(to.value())});
                return new MailResult.Accepted();
            } catch (MessagingException e) {
                return Verdict.of(transport, e, settings.startTls());
            } finally {
                closeQuietly(transport);
            }
        }
    }

    /** What the server answers to our farewell changes nothing about the mail. */
    private static void closeQuietly(TrackedTransport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            // The connection is gone either way.
        }
    }

    private Properties properties(SmtpSettings settings, CutOff.Wire wire) {
        Properties properties = new Properties();
        properties.setProperty(
                "mail.smtp.connectiontimeout",
                Long.toString(settings.timeouts().connect().toMillis()));
        properties.setProperty(
                "mail.smtp.timeout", Long.toString(settings.timeouts().read().toMillis()));
        properties.setProperty(
                "mail.smtp.writetimeout",
                Long.toString(settings.timeouts().write().toMillis()));
        properties.put("mail.smtp.executor.writetimeout", cutOff.timer());
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(settings.login().isPresent()));
        properties.setProperty("mail.mime.allowutf8", Boolean.toString(settings.allowUtf8()));
        // Without it, Jakarta Mail looks up this machine's name and puts it into the mail.
        properties.setProperty("mail.from", settings.fromAddress().value());
        properties.setProperty(
                "mail.smtp.from",
                settings.envelopeFrom().orElse(settings.fromAddress()).value());
        properties.put("mail.smtp.socketFactory", wire.plain());
        properties.setProperty("mail.smtp.socketFactory.fallback", "false");
        if (settings.ssl() || settings.startTls()) {
            secure(properties, settings, wire);
        }
        return properties;
    }

    private void secure(Properties properties, SmtpSettings settings, CutOff.Wire wire) {
        SmtpTrust trusted = trust.get();
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(settings.ssl()));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(settings.startTls()));
        // Asked for means required: where somebody strips STARTTLS from the answer, nothing is sent, no password either
        // (security 47).
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.startTls()));
        properties.setProperty("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
        properties.setProperty("mail.smtp.ssl.checkserveridentity", Boolean.toString(!trusted.anyHostName()));
        properties.put("mail.smtp.ssl.socketFactory", wire.secure(trusted.sockets()));
        properties.setProperty("mail.smtp.ssl.socketFactory.fallback", "false");
    }

    @Override
    public void close() {
        cutOff.close();
    }
}
