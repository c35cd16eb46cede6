package fr.educonnect.messages.keycloak;

import fr.educonnect.messages.Composition;
import fr.educonnect.messages.MailMessage;
import fr.educonnect.messages.MaskedAddress;
import fr.educonnect.messages.MessageQueueProvider;
import fr.educonnect.messages.Outgoing;
import fr.educonnect.messages.mail.MailDelivery;
import fr.educonnect.messages.mail.MailResult;
import fr.educonnect.messages.mail.SmtpSettingsException;
import java.time.Clock;
import java.util.Map;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailSenderProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Keycloak's own mails, through the queue: they leave after the commit of the request that wrote them, and a slow mail server
 * slows no page. Only the console's <em>Test connection</em> is sent at once, because its sender waits for the result.
 */
final class QueuedEmailSender implements EmailSenderProvider {

    private static final String PURPOSE = "keycloak";

    private final KeycloakSession session;
    private final MailDelivery delivery;
    private final Clock clock;

    QueuedEmailSender(KeycloakSession session, MailDelivery delivery, Clock clock) {
        this.session = session;
        this.delivery = delivery;
        this.clock = clock;
    }

    /**
     * {@inheritDoc}
     *
     * @throws EmailException for what the caller can mend now: no sender, no mail server, no usable address; for a test of the
     *     connection also what the mail server said
     */
    @Override
    public void send(Map<String, String> smtp, String address, String subject, String text, String html)
            throws EmailException {
        MailMessage mail = checked(smtp, address, subject, text, html);
        RealmModel realm = session.getContext().getRealm();
        if (ConnectionTest.isAskedFor(session)) {
            sendNow(mail, realm);
        } else {
            session.getProvider(MessageQueueProvider.class).afterCommit(new Rendered(mail, realm));
        }
    }

    @Override
    public void validate(Map<String, String> smtp) throws EmailException {
        try {
            MailDelivery.check(smtp);
        } catch (SmtpSettingsException e) {
            throw new EmailException(e.getMessage(), e);
        }
    }

    @Override
    public void close() {}

    private MailMessage checked(Map<String, String> smtp, String address, String subject, String text, String html)
            throws EmailException {
        try {
            delivery.check(smtp, address);
            return new MailMessage(PURPOSE, smtp, address, subject, text, html);
        } catch (SmtpSettingsException | IllegalArgumentException e) {
            throw new EmailException(e.getMessage(), e);
        }
    }

    private void sendNow(MailMessage mail, RealmModel realm) throws EmailException {
        MailResult result = delivery.deliver(MessageQueue.queued(mail, realm, clock.instant()));
        if (result instanceof MailResult.Failed failed) {
            throw refused(failed.reason(), failed.answer());
        }
        if (result instanceof MailResult.Rejected rejected) {
            throw refused(rejected.reason(), rejected.answer());
        }
        if (result instanceof MailResult.Unknown unknown) {
            throw refused(unknown.reason(), "");
        }
    }

    private static EmailException refused(String reason, String answer) {
        return new EmailException(
                "The mail server did not take the test mail: " + (reason + " " + MaskedAddress.within(answer)).strip());
    }

    /** A mail that Keycloak has rendered already. */
    private static final class Rendered implements Composition {

        private final MailMessage mail;
        private final String realmId;

        Rendered(MailMessage mail, RealmModel realm) {
            this.mail = mail;
            realmId = realm == null ? null : realm.getId();
        }

        @Override
        public String name() {
            return PURPOSE;
        }

        @Override
        public void compose(KeycloakSession own, Outgoing outgoing) {
            if (realmId != null) {
                own.getContext().setRealm(own.realms().getRealm(realmId));
            }
            outgoing.mail(mail);
        }
    }
}
