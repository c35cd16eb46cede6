package fr.educonnect.authenticators.profile;

import fr.educonnect.authenticators.action.ActionContext;
import fr.educonnect.authenticators.limits.SmsBudget;
import fr.educonnect.authenticators.password.PasswordRules;
import fr.educonnect.authenticators.password.PasswordRules.Rule;
import fr.educonnect.authenticators.password.change.PasswordProof;
import fr.educonnect.authenticators.step.NumberSetting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.ModelException;
import org.keycloak.models.utils.FormMessage;

/** The form in which a parent who is signed in chooses a new password: its rules, what it refuses, and the change. */
public final class PasswordForm {

    /** Numbers that an administrator can set where the form is used, beside the countries of the notice. */
    public static final List<NumberSetting> SETTINGS = List.of(OldPassword.TRIES, SmsBudget.SETTING);

    private static final String TEMPLATE = "educonnect-profile-password.ftl";
    private static final String PASSWORD = "password-new";
    private static final String CONFIRMATION = "password-confirm";

    private final ActionContext action;
    private final PasswordProof proof;
    private final boolean oldAsked;
    private final String backUrl;

    private PasswordForm(ActionContext action, PasswordProof proof, boolean oldAsked, String backUrl) {
        this.action = action;
        this.proof = proof;
        this.oldAsked = oldAsked;
        this.backUrl = backUrl;
    }

    /**
     * The page that the parent chose to open.
     *
     * @param action with the account
     */
    static PasswordForm chosen(ActionContext action) {
        return new PasswordForm(action, PasswordProof.OLD_PASSWORD, true, action.url());
    }

    /**
     * The page that stands in the way of a sign-in; there is no way around it.
     *
     * @param action with the account
     * @param proof by which the parent came there
     * @param oldAsked whether the password until now is still to be given
     */
    public static PasswordForm asked(ActionContext action, PasswordProof proof, boolean oldAsked) {
        return new PasswordForm(action, proof, oldAsked, "");
    }

    /** Shows the empty form. */
    public void show() {
        action.show(TEMPLATE, page(List.of()));
    }

    /**
     * Takes what was sent; shows the form again with what is wrong. The old password comes first: what a policy says of a new one
     * may tell something about the old.
     *
     * @return whether the password was changed; nothing is shown then
     */
    public boolean submit() {
        String password = action.typed(PASSWORD);
        Optional<FormMessage> problem = oldAsked ? OldPassword.refusal(action) : Optional.empty();
        if (problem.isPresent()) {
            return refuse(List.of(), problem.get());
        }
        if (password.isEmpty()) {
            return refuse(List.of(), new FormMessage(PASSWORD, "educonnect.password.empty"));
        }
        List<Rule> broken = PasswordRules.of(action.session(), action.realm())
                .broken(action.keycloak().getUser(), password);
        if (!broken.isEmpty()) {
            return refuse(broken, new FormMessage(PASSWORD, "educonnect.password.refused"));
        }
        if (!password.equals(action.typed(CONFIRMATION))) {
            return refuse(List.of(), new FormMessage(CONFIRMATION, "educonnect.password.different"));
        }
        return change(password);
    }

    private boolean change(String password) {
        try {
            OwnPasswordChange.make(action, password, proof);
            return true;
        } catch (ModelException refused) {
            // A policy that changed while we looked: the page shows the rules as they are now.
            return refuse(List.of(), new FormMessage(PASSWORD, "educonnect.password.refused"));
        }
    }

    private boolean refuse(List<Rule> broken, FormMessage problem) {
        action.refuse(TEMPLATE, page(broken), List.of(problem));
        return false;
    }

    private Map<String, Object> page(List<Rule> broken) {
        return Map.of(
                "identifiant",
                action.account().identifiant(),
                "rules",
                PasswordRules.of(action.session(), action.realm()).rules(),
                "broken",
                broken,
                "oldAsked",
                oldAsked,
                "backUrl",
                backUrl);
    }
}
