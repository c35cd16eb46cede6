package fr.educonnect.authenticators.profile;

import fr.educonnect.authenticators.action.ActionContext;
import fr.educonnect.directory.rollout.SchoolDay;
import fr.educonnect.userstorage.database.KeycloakClock;
import java.util.List;
import java.util.Map;
import org.keycloak.models.utils.FormMessage;

/** The first page: what is known about the parent, where it comes from, who corrects it. */
final class OverviewPage {

    private static final String TEMPLATE = "educonnect-profile.ftl";

    private OverviewPage() {}

    static void show(ActionContext action) {
        show(action, Told.NOTHING);
    }

    /** After something was done. */
    static void show(ActionContext action, Told told) {
        action.show(TEMPLATE, page(action, told));
    }

    /** After something was refused. */
    static void refuse(ActionContext action, FormMessage problem) {
        action.refuse(TEMPLATE, page(action, Told.NOTHING), List.of(problem));
    }

    private static Map<String, Object> page(ActionContext action, Told told) {
        return Map.of(
                "information",
                Information.of(action.account(), SchoolDay.today(KeycloakClock.UTC)),
                "told",
                told.key(),
                "passwordUrl",
                action.url(PasswordPage.NAME),
                "addressUrl",
                action.url(AddressPage.NAME),
                "connectionsUrl",
                action.url(ConnectionsPage.NAME));
    }

    /** What the page says first. */
    enum Told {
        NOTHING(""),
        MESSAGE_SENT("educonnect.profile.mail.sent"),
        PASSWORD_CHANGED("educonnect.profile.password.changed");

        private final String key;

        Told(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }
}
