package fr.educonnect.authenticators.limits;

import fr.educonnect.authenticators.event.FlowEvents;
import fr.educonnect.authenticators.step.StepContext;
import fr.educonnect.directory.quota.QuotaAnswer;
import fr.educonnect.directory.quota.QuotaAnswer.Exceeded;
import fr.educonnect.directory.quota.Subject;
import fr.educonnect.userstorage.ParentDirectory;
import fr.educonnect.userstorage.database.KeycloakClock;
import java.time.Duration;
import java.util.Optional;
import org.keycloak.events.EventBuilder;

/** Lets a request for a message pass, or says how long to wait. */
public final class RequestGate {

    private RequestGate() {}

    /**
     * Counts a request.
     *
     * @param step of the request
     * @param asked the account, number or address as typed
     * @return empty when it may pass; else how long to wait, at least a second
     */
    public static Optional<Duration> closedFor(StepContext step, Subject asked) {
        return closedFor(
                step.directory(),
                SendLimits.of(step.settings()),
                step.network(),
                asked,
                step.flow().getEvent());
    }

    /**
     * Counts a request that is no step of a flow.
     *
     * @param directory where uses are counted
     * @param limits of the request
     * @param ip where it comes from
     * @param asked the account, number or address
     * @param event of the request; a refusal is told by a copy of it
     * @return empty when it may pass; else how long to wait, at least a second
     */
    public static Optional<Duration> closedFor(
            ParentDirectory directory, SendLimits limits, String ip, Subject asked, EventBuilder event) {
        Subject network = directory.subjects().network(ip);
        QuotaAnswer answer = directory.recovery(store -> store.quotas().use(limits.ofRequest(asked, network)));
        if (answer instanceof Exceeded exceeded) {
            LimitMetric.reached(exceeded.limit());
            event.clone().detail(FlowEvents.LIMIT, exceeded.limit().name()).error(FlowEvents.TOO_MANY_REQUESTS);
            Duration wait = Duration.between(KeycloakClock.UTC.instant(), exceeded.freeAt());
            return Optional.of(wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait);
        }
        return Optional.empty();
    }
}
