package fr.educonnect.authenticators.profile;

import fr.educonnect.authenticators.action.ActionContext;
import fr.educonnect.authenticators.profile.OverviewPage.Told;

/** The change of the password by somebody who knows it. */
final class PasswordPage {

    /** Page of the action. */
    static final String NAME = "password";

    /** The button. */
    static final String CHANGE = "change";

    private PasswordPage() {}

    static void show(ActionContext action) {
        PasswordForm.chosen(action).show();
    }

    static void submit(ActionContext action) {
        if (PasswordForm.chosen(action).submit()) {
            OverviewPage.show(action, Told.PASSWORD_CHANGED);
        }
    }
}
