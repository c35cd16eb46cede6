package fr.educonnect.authenticators.profile;

import fr.educonnect.authenticators.action.ActionContext;
import fr.educonnect.authenticators.action.ParentAction;

/**
 * <em>Mes informations</em>: what the school says about the parent, the password, and the places where the parent is signed in.
 * Four pages; whatever changes something is a button.
 */
final class MyInformation extends ParentAction {

    private static final String DONE = "done";
    private static final String RESEND = "resend";

    @Override
    protected void show(ActionContext action) {
        if (action.asksFor(PasswordPage.NAME)) {
            PasswordPage.show(action);
        } else if (action.asksFor(AddressPage.NAME)) {
            AddressPage.show(action);
        } else if (action.asksFor(ConnectionsPage.NAME)) {
            ConnectionsPage.show(action);
        } else {
            OverviewPage.show(action);
        }
    }

    @Override
    protected void submit(ActionContext action) {
        if (action.pressed(DONE)) {
            action.keycloak().success();
        } else if (action.pressed(RESEND)) {
            ValidationAgain.send(action);
        } else if (action.pressed(AddressPage.STATE)) {
            AddressPage.submit(action);
        } else if (action.pressed(PasswordPage.CHANGE)) {
            PasswordPage.submit(action);
        } else if (action.pressed(ConnectionsPage.CLOSE) || action.pressed(ConnectionsPage.CLOSE_OTHERS)) {
            ConnectionsPage.submit(action);
        } else {
            show(action);
        }
    }
}
