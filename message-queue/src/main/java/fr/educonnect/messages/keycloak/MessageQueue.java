package fr.educonnect.messages.keycloak;

import fr.educonnect.messages.Composition;
import fr.educonnect.messages.MailMessage;
import fr.educonnect.messages.mail.MailDelivery;
import fr.educonnect.messages.mail.MailWork;
import fr.educonnect.messages.mail.QueuedMail;
import fr.educonnect.messages.metrics.MicrometerQueueMetrics;
import fr.educonnect.messages.queue.Lane;
import fr.educonnect.messages.queue.Lanes;
import fr.educonnect.messages.settings.QueueSettings;
import fr.educonnect.messages.sms.QueuedSms;
import fr.educonnect.messages.sms.SmsWork;
import fr.educonnect.sms.SendResult;
import fr.educonnect.sms.SmsMessage;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;

/** The node's queue: lanes for compositions, mails and SMS, and how each is done. */
final class MessageQueue implements AutoCloseable {

    private final QueueSettings settings;
    private final KeycloakSessionFactory sessions;
    private final MailDelivery delivery;
    private final Function<SmsMessage, SendResult> gateway;
    private final MicrometerQueueMetrics metrics;
    private final Clock clock;
    private final Lanes lanes;

    /**
     * Starts the workers.
     *
     * @param settings sizes and times
     * @param sessions opens the sessions of compositions
     * @param delivery sends mails
     * @param gateway sends SMS
     * @param metrics sees everything
     * @param clock tells times
     */
    MessageQueue(
            QueueSettings settings,
            KeycloakSessionFactory sessions,
            MailDelivery delivery,
            Function<SmsMessage, SendResult> gateway,
            MicrometerQueueMetrics metrics,
            Clock clock) {
        this.settings = settings;
        this.sessions = sessions;
        this.delivery = delivery;
        this.gateway = gateway;
        this.metrics = metrics;
        this.clock = clock;
        lanes = new Lanes(
                new Lane(settings.composing(), clock),
                new Lane(settings.mail(), clock),
                new Lane(settings.sms(), clock));
        lanes.all().forEach(metrics::show);
        metrics.show(MailWork.CHANNEL);
        metrics.show(SmsWork.CHANNEL);
    }

    /** Composes soon; refused and counted when the lane is full. */
    void compose(Composition composition) {
        lanes.composing().offer(new CompositionWork(composition, this, sessions, metrics, clock.instant()));
    }

    /** End of a composition's useful life. */
    Instant endOfLife(Instant handedOver) {
        return handedOver.plus(settings.composingLife());
    }

    /** Sends a mail soon. */
    void mail(MailMessage message, RealmModel realm, Instant handedOver) {
        lanes.mail()
                .offer(new MailWork(
                        queued(message, realm, handedOver), delivery::deliver, settings.mailRetries(), metrics, clock));
    }

    /** Sends an SMS soon. */
    void sms(SmsMessage message, Instant handedOver) {
        lanes.sms()
                .offer(new SmsWork(
                        new QueuedSms(message, handedOver),
                        gateway,
                        settings.smsRetries(),
                        settings.smsLife(),
                        metrics,
                        clock));
    }

    /** A mail with what the realm adds to it. */
    static QueuedMail queued(MailMessage message, RealmModel realm, Instant handedOver) {
        boolean languageIsKnown = realm != null && realm.isInternationalizationEnabled();
        return new QueuedMail(
                message,
                UUID.randomUUID().toString(),
                realm == null ? null : realm.getId(),
                languageIsKnown ? realm.getDefaultLocale() : null,
                handedOver);
    }

    /** The lanes, for those who watch. */
    Lanes lanes() {
        return lanes;
    }

    /** Drains. */
    @Override
    public void close() {
        lanes.drain(settings.drain(), clock);
        metrics.forgetLanes();
    }
}
