package fr.educonnect.authenticators.send;

import fr.educonnect.authenticators.event.FlowEvents;
import fr.educonnect.authenticators.event.Origin;
import fr.educonnect.authenticators.event.RequestMetric;
import fr.educonnect.authenticators.step.Channel;
import fr.educonnect.authenticators.step.Goal;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;

/** What became of a request for a message: an event for the administrators, a count for the operators. */
public final class SendReport {

    private final EventBuilder event;
    private final Goal goal;
    private final Channel channel;

    private SendReport(EventBuilder event, Goal goal, Channel channel) {
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
    public static SendReport of(EventBuilder event, Goal goal, Channel channel) {
        return of(event, EventType.SEND_RESET_PASSWORD, goal, channel);
    }

    /** The same with another type of event. */
    public static SendReport of(EventBuilder event, EventType type, Goal goal, Channel channel) {
        event.event(type).detail(FlowEvents.GOAL, goal.parameter()).detail(FlowEvents.CHANNEL, channel.parameter());
        return new SendReport(event, goal, channel);
    }

    /** @param userId whom the message is for */
    public SendReport user(String userId) {
        event.user(userId);
        return this;
    }

    /** @param masked address or number of the message, masked */
    public SendReport target(String masked) {
        event.detail(FlowEvents.TARGET, masked);
        return this;
    }

    /** A message was handed over. */
    public void sent() {
        event.success();
        RequestMetric.handled(goal, channel, "sent");
    }

    /** @param reason one of {@link FlowEvents}: why no message of this kind leaves */
    public void refused(String reason) {
        event.error(reason);
        RequestMetric.handled(goal, channel, reason);
    }

    /** @param limit the limit that was reached */
    public void limited(String limit) {
        event.detail(FlowEvents.LIMIT, limit);
        refused(FlowEvents.TOO_MANY_REQUESTS);
    }
}
