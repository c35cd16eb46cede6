package fr.educonnect.authenticators.profile;

import fr.educonnect.authenticators.action.ActionContext;
import fr.educonnect.authenticators.event.FlowEvents;
import fr.educonnect.authenticators.limits.LimitMetric;
import fr.educonnect.authenticators.password.GuardedPassword;
import fr.educonnect.authenticators.step.NumberSetting;
import fr.educonnect.directory.quota.Limit;
import fr.educonnect.directory.quota.QuotaAnswer.Exceeded;
import fr.educonnect.directory.quota.Window;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.utils.FormMessage;

/**
 * The password until now, asked of whoever changes it. Tries count twice: as wrong passwords do at the sign-in, where the realm
 * protects itself against guessing, and in the school base over nodes, sessions and restarts.
 */
final class OldPassword {

    static final NumberSetting TRIES = new NumberSetting(
            "passwordTries",
            "Tries of the current password in 24 hours",
            "Each time a parent sends the page that changes the password. Then only a lost password leads on. Wrong ones count for"
                    + " the realm's brute force detection, too.",
            1,
            1000,
            20);

    private static final String FIELD = "password";

    private OldPassword() {}

    /**
     * Checks what was typed.
     *
     * @return empty where it is right; else what to say, the same for a wrong password and a locked account
     */
    static Optional<FormMessage> refusal(ActionContext action) {
        String typed = action.typed(FIELD);
        if (typed.isEmpty()) {
            return Optional.of(new FormMessage(FIELD, "educonnect.profile.password.oldEmpty"));
        }
        Limit limit = new Limit(
                "old-password-24h",
                action.directory()
                        .subjects()
                        .identifiant(action.account().identifiant())
                        .by("old-password"),
                action.settings().number(TRIES),
                new Window.Sliding(Duration.ofHours(24)));
        if (action.directory().recovery(store -> store.quotas().use(List.of(limit))) instanceof Exceeded) {
            LimitMetric.reached(limit);
            refused(action).detail(FlowEvents.LIMIT, limit.name()).error(FlowEvents.TOO_MANY_REQUESTS);
            return Optional.of(new FormMessage(FIELD, "educonnect.profile.password.tooMany"));
        }
        return right(action, typed)
                ? Optional.empty()
                : Optional.of(new FormMessage(FIELD, "educonnect.profile.password.oldWrong"));
    }

    private static boolean right(ActionContext action, String typed) {
        boolean right = GuardedPassword.right(
                action.session(), action.realm(), action.keycloak().getUser(), typed);
        if (!right) {
            refused(action).error(Errors.INVALID_USER_CREDENTIALS);
        }
        return right;
    }

    private static EventBuilder refused(ActionContext action) {
        return action.keycloak()
                .getEvent()
                .clone()
                .event(EventType.UPDATE_CREDENTIAL)
                .user(action.keycloak().getUser());
    }
}
