package fr.educonnect.messages.keycloak;

import fr.educonnect.messages.Composition;
import fr.educonnect.messages.MailMessage;
import fr.educonnect.messages.Outgoing;
import fr.educonnect.messages.metrics.MicrometerQueueMetrics;
import fr.educonnect.messages.queue.Loss;
import fr.educonnect.messages.queue.Next;
import fr.educonnect.messages.queue.Work;
import fr.educonnect.sms.SmsMessage;
import java.time.Instant;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * One composition in its lane. Never tried again: the parent asks again. What it wrote to Keycloak was rolled back; what it wrote
 * elsewhere, such as a permit in the school base, stays, and is voided by the next one.
 */
final class CompositionWork implements Work {

    private static final Logger LOG = Logger.getLogger(CompositionWork.class);

    private final Composition composition;
    private final MessageQueue queue;
    private final KeycloakSessionFactory sessions;
    private final MicrometerQueueMetrics metrics;
    private final Instant handedOver;

    CompositionWork(
            Composition composition,
            MessageQueue queue,
            KeycloakSessionFactory sessions,
            MicrometerQueueMetrics metrics,
            Instant handedOver) {
        this.composition = composition;
        this.queue = queue;
        this.sessions = sessions;
        this.metrics = metrics;
        this.handedOver = handedOver;
    }

    @Override
    public String description() {
        return "Composition " + composition.name();
    }

    @Override
    public Instant deadline() {
        return queue.endOfLife(handedOver);
    }

    @Override
    public Next attempt(int tryNumber) {
        KeycloakModelUtils.runJobInTransaction(sessions, session -> composition.compose(session, outgoing(session)));
        metrics.composed(composition.name(), "done");
        return new Next.Finished();
    }

    @Override
    public void lost(Loss loss) {
        String result = loss.name().toLowerCase(Locale.ROOT);
        LOG.warnf("%s was not done: %s.", description(), result);
        metrics.composed(composition.name(), result);
    }

    private Outgoing outgoing(KeycloakSession session) {
        return new Outgoing() {
            @Override
            public void mail(MailMessage mail) {
                RealmModel realm = session.getContext().getRealm();
                AfterCommit.of(session, () -> queue.mail(mail, realm, handedOver));
            }

            @Override
            public void sms(SmsMessage sms) {
                AfterCommit.of(session, () -> queue.sms(sms, handedOver));
            }
        };
    }
}
