package fr.educonnect.authenticators.send;

import fr.educonnect.authenticators.event.Origin;
import fr.educonnect.authenticators.limits.LimitMetric;
import fr.educonnect.directory.quota.Limit;
import fr.educonnect.directory.quota.QuotaAnswer.Exceeded;
import fr.educonnect.messages.Composition;
import fr.educonnect.messages.MailMessage;
import fr.educonnect.messages.MailTemplates;
import fr.educonnect.messages.Outgoing;
import fr.educonnect.userstorage.ParentDirectory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * What a request for a message leaves to a worker: everything that differs between a known and an unknown parent. The
 * request itself hands over the same work for both, so neither its answer nor its time tells them apart (security 1, 2, 6).
 */
public abstract class RequestedWork implements Composition {

    private final String name;
    private final Origin origin;

    /**
     * Work to be handed over.
     *
     * @param name for metrics and logs
     * @param origin of the request
     */
    protected RequestedWork(String name, Origin origin) {
        this.name = name;
        this.origin = origin;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final void compose(KeycloakSession session, Outgoing outgoing) {
        RealmModel realm = origin.enter(session);
        run(new Desk(session, realm, ParentDirectory.of(session, realm), outgoing));
    }

    /** Does the work. */
    protected abstract void run(Desk desk);

    /** Where the request came from. */
    protected final Origin origin() {
        return origin;
    }

    /** What a worker has at hand. */
    public final class Desk {

        private final KeycloakSession session;
        private final RealmModel realm;
        private final ParentDirectory directory;
        private final Outgoing outgoing;

        private Desk(KeycloakSession session, RealmModel realm, ParentDirectory directory, Outgoing outgoing) {
            this.session = session;
            this.realm = realm;
            this.directory = directory;
            this.outgoing = outgoing;
        }

        public KeycloakSession session() {
            return session;
        }

        public RealmModel realm() {
            return realm;
        }

        public ParentDirectory directory() {
            return directory;
        }

        /** A new event of the request's origin. */
        public EventBuilder event() {
            return origin.event(session, realm);
        }

        /**
         * Counts a message against limits that nobody who asks may notice.
         *
         * @return the limit that was reached; empty when the message may leave
         */
        public Optional<Limit> count(List<Limit> limits) {
            if (directory.recovery(store -> store.quotas().use(limits)) instanceof Exceeded exceeded) {
                LimitMetric.reached(exceeded.limit());
                return Optional.of(exceeded.limit());
            }
            return Optional.empty();
        }

        /**
         * Sends a mail of the realm's theme.
         *
         * @param to address
         * @param template {@code educonnect-mail-<name>}, whose subject is {@code educonnect.mail.<name>.subject}
         * @param attributes what the templates show
         */
        public void mail(String to, MailTemplate template, Map<String, Object> attributes) {
            MailTemplates.RenderedMail mail =
                    MailTemplates.render(session, realm, template.file(), template.subjectKey(), List.of(), attributes);
            outgoing.mail(new MailMessage(name, realm.getSmtpConfig(), to, mail.subject(), mail.text(), mail.html()));
        }

        /**
         * Sends an SMS.
         *
         * @param e164 the number
         * @param text what it says
         */
        public void sms(String e164, String text) {
            outgoing.sms(SmsTexts.message(e164, text));
        }

        /** A text of the login theme, for SMS. */
        public String text(String key, Object... arguments) {
            return SmsTexts.of(session, Locale.FRENCH, key, arguments);
        }
    }
}
