package fr.educonnect.authenticators.profile;

import fr.educonnect.authenticators.action.ActionContext;
import fr.educonnect.authenticators.recovery.mail.TypedAddress;
import fr.educonnect.directory.rollout.SchoolDay;
import fr.educonnect.userstorage.database.KeycloakClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.events.EventType;
import org.keycloak.models.utils.FormMessage;

/**
 * Another address, for a parent whose schools have none and who typed a wrong one, or none, at the activation. Whoever sits at an open
 * session must not be able to take over the account with an address of their own: the password is asked for, and an address
 * that was validated stays.
 */
final class AddressPage {

    /** Page of the action. */
    static final String NAME = "address";

    /** The button. */
    static final String STATE = "state";

    private static final String TEMPLATE = "educonnect-profile-address.ftl";
    private static final String FIELD = "email";

    private AddressPage() {}

    static void show(ActionContext action) {
        if (allowed(action)) {
            action.show(TEMPLATE, page(action, action.account().email().orElse("")));
        } else {
            OverviewPage.show(action);
        }
    }

    static void submit(ActionContext action) {
        if (!allowed(action)) {
            OverviewPage.show(action);
            return;
        }
        String typed = action.typed(FIELD).strip();
        Optional<FormMessage> problem = TypedAddress.problem(typed)
                .map(message -> new FormMessage(FIELD, message))
                .or(() -> OldPassword.refusal(action));
        if (problem.isPresent()) {
            action.refuse(TEMPLATE, page(action, typed), List.of(problem.get()));
        } else {
            take(action, typed);
        }
    }

    private static void take(ActionContext action, String typed) {
        long accountId = action.account().id();
        if (action.directory().activation(registry -> registry.stateEmail(accountId, typed))) {
            action.directory().changed(accountId);
            action.keycloak()
                    .getEvent()
                    .clone()
                    .event(EventType.UPDATE_EMAIL)
                    .user(action.keycloak().getUser())
                    .success();
        }
        action.directory()
                .accountOf(action.keycloak().getUser().getId())
                .map(action::of)
                .ifPresentOrElse(ValidationAgain::send, action.keycloak()::cancel);
    }

    private static boolean allowed(ActionContext action) {
        return Information.of(action.account(), SchoolDay.today(KeycloakClock.UTC))
                .mailMayBeTyped();
    }

    private static Map<String, Object> page(ActionContext action, String typed) {
        return Map.of("identifiant", action.account().identifiant(), "address", typed, "backUrl", action.url());
    }
}
