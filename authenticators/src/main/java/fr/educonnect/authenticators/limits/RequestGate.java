package fr.educonnect.authenticators.limits;

import fr.educonnect.authenticators.event.FlowEvents;
import fr.educonnect.authenticators.step.StepContext;
import fr.educonnect.directory.quota.QuotaAnswer;
import fr.educonnect.directory.quota.QuotaAnswer.Exceeded;
import fr.educonnect.directory.quota.Subject;
import fr.educonnect.userstorage.database.KeycloakClock;
import java.time.Duration;
import java.util.Optional;

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
        SendLimits limits = SendLimits.of(step.settings());
        Subject network = step.directory().subjects().network(step.network());
        QuotaAnswer answer = step.directory().recovery(store -> store.quotas().use(limits.ofRequest(asked, network)));
        if (answer instanceof Exceeded exceeded) {
            LimitMetric.reached(exceeded.limit());
            step.flow()
                    .getEvent()
                    .clone()
                    .detail(FlowEvents.LIMIT, exceeded.limit().name())
                    .error(FlowEvents.TOO_MANY_REQUESTS);
            Duration wait = Duration.between(KeycloakClock.UTC.instant(), exceeded.freeAt());
            return Optional.of(wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait);
        }
        return Optional.empty();
    }
}
