package fr.educonnect.authenticators.profile;

import fr.educonnect.authenticators.action.ActionContext;
import fr.educonnect.authenticators.password.PasswordRules;
import fr.educonnect.authenticators.password.PasswordRules.Rule;
import fr.educonnect.authenticators.profile.OverviewPage.Told;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.ModelException;
import org.keycloak.models.utils.FormMessage;

/** The change of the password by somebody who knows it. */
final class PasswordPage {

    /** Page of the action. */
    static final String NAME = "password";

    /** The button. */
    static final String CHANGE = "change";

    private static final String TEMPLATE = "educonnect-profile-password.ftl";
    private static final String PASSWORD = "password-new";
    private static final String CONFIRMATION = "password-confirm";

    private PasswordPage() {}

    static void show(ActionContext action) {
        action.show(TEMPLATE, page(action, List.of()));
    }

    /** The old password comes first: what a policy says of a new one may tell something about the old. */
    static void submit(ActionContext action) {
        String password = action.typed(PASSWORD);
        Optional<FormMessage> problem = OldPassword.refusal(action);
        if (problem.isPresent()) {
            refuse(action, List.of(), problem.get());
        } else if (password.isEmpty()) {
            refuse(action, List.of(), new FormMessage(PASSWORD, "educonnect.password.empty"));
        } else {
            take(action, password);
        }
    }

    private static void take(ActionContext action, String password) {
        List<Rule> broken = PasswordRules.of(action.session(), action.realm())
                .broken(action.keycloak().getUser(), password);
        if (!broken.isEmpty()) {
            refuse(action, broken, new FormMessage(PASSWORD, "educonnect.password.refused"));
        } else if (!password.equals(action.typed(CONFIRMATION))) {
            refuse(action, List.of(), new FormMessage(CONFIRMATION, "educonnect.password.different"));
        } else {
            change(action, password);
        }
    }

    private static void change(ActionContext action, String password) {
        try {
            OwnPasswordChange.make(action, password);
        } catch (ModelException refused) {
            // A policy that changed while we looked: the page shows the rules as they are now.
            refuse(action, List.of(), new FormMessage(PASSWORD, "educonnect.password.refused"));
            return;
        }
        OverviewPage.show(action, Told.PASSWORD_CHANGED);
    }

    private static void refuse(ActionContext action, List<Rule> broken, FormMessage problem) {
        action.refuse(TEMPLATE, page(action, broken), List.of(problem));
    }

    private static Map<String, Object> page(ActionContext action, List<Rule> broken) {
        return Map.of(
                "identifiant",
                action.account().identifiant(),
                "rules",
                PasswordRules.of(action.session(), action.realm()).rules(),
                "broken",
                broken,
                "backUrl",
                action.url());
    }
}
