package fr.educonnect.authenticators.grouping;

import fr.educonnect.authenticators.action.ActionContext;
import fr.educonnect.authenticators.event.FlowEvents;
import fr.educonnect.authenticators.grouping.OtherAccount.Answer;
import fr.educonnect.directory.account.Account;
import java.util.Locale;
import org.keycloak.events.EventBuilder;

/** What Keycloak's events say of groupings; the identifiant that was typed stands in none (security 28). */
final class GroupingEvents {

    private static final String GROUPING = "grouping";
    private static final String OTHER_USER = "other_user";
    private static final String REASON = "reason";
    private static final String REFUSED = "grouping_refused";

    private GroupingEvents() {}

    static void grouped(ActionContext action, Account other, long groupingId) {
        event(action)
                .detail(GROUPING, String.valueOf(groupingId))
                .detail(OTHER_USER, action.directory().userId(other.id()))
                .success();
        GroupingMetric.handled("grouped");
    }

    static void refused(ActionContext action, Answer answer) {
        if (answer instanceof Answer.TooMany) {
            event(action).error(FlowEvents.TOO_MANY_REQUESTS);
            GroupingMetric.handled(FlowEvents.TOO_MANY_REQUESTS);
            return;
        }
        String reason = answer instanceof Answer.Refused refused
                ? refused.reason().name().toLowerCase(Locale.ROOT)
                : answer instanceof Answer.LetterExpired ? "provisional_secret_expired" : "wrong_password";
        event(action).detail(REASON, reason).error(REFUSED);
        GroupingMetric.handled(reason);
    }

    private static EventBuilder event(ActionContext action) {
        return action.keycloak()
                .getEvent()
                .clone()
                .user(action.keycloak().getUser())
                .detail("custom_required_action", MyChildrenActionFactory.ID);
    }
}
