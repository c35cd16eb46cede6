package fr.educonnect.authenticators.recovery.send;

import fr.educonnect.authenticators.recovery.event.Origin;
import fr.educonnect.authenticators.recovery.event.RecoveryEvents;
import fr.educonnect.authenticators.recovery.event.RequestMetric;
import fr.educonnect.authenticators.recovery.step.RecoveryChannel;
import fr.educonnect.authenticators.recovery.step.RecoveryGoal;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;

/** What became of a request for a message: an event for the administrators, a count for the operators. */
public final class SendReport {

    private final EventBuilder event;
    private final RecoveryGoal goal;
    private final RecoveryChannel channel;

    private SendReport(EventBuilder event, RecoveryGoal goal, RecoveryChannel channel) {
        this.event = event;
        this.goal = goal;
        this.channel = channel;
    }

    /**
     * Begins the report of a request.
     *
     * @param event of the {@link Origin}
     * @param goal what was lost
     * @param channel how the message goes
     */
    public static SendReport of(EventBuilder event, RecoveryGoal goal, RecoveryChannel channel) {
        return of(event, EventType.SEND_RESET_PASSWORD, goal, channel);
    }

    /** The same with another type of event. */
    public static SendReport of(EventBuilder event, EventType type, RecoveryGoal goal, RecoveryChannel channel) {
        event.event(type)
                .detail(RecoveryEvents.GOAL, goal.parameter())
                .detail(RecoveryEvents.CHANNEL, channel.parameter());
        return new SendReport(event, goal, channel);
    }

    /** @param userId whom the message is for */
    public SendReport user(String userId) {
        event.user(userId);
        return this;
    }

    /** @param masked address or number of the message, masked */
    public SendReport target(String masked) {
        event.detail(RecoveryEvents.TARGET, masked);
        return this;
    }

    /** A message was handed over. */
    public void sent() {
        event.success();
        RequestMetric.handled(goal, channel, "sent");
    }

    /** @param reason one of {@link RecoveryEvents}: why no message of this kind leaves */
    public void refused(String reason) {
        event.error(reason);
        RequestMetric.handled(goal, channel, reason);
    }

    /** @param limit the limit that was reached */
    public void limited(String limit) {
        event.detail(RecoveryEvents.LIMIT, limit);
        refused(RecoveryEvents.TOO_MANY_REQUESTS);
    }
}
