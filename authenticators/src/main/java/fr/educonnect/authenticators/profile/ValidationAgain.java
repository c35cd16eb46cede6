package fr.educonnect.authenticators.profile;

import fr.educonnect.authenticators.action.ActionContext;
import fr.educonnect.authenticators.limits.RequestGate;
import fr.educonnect.authenticators.limits.SendLimits;
import fr.educonnect.authenticators.profile.OverviewPage.Told;
import fr.educonnect.authenticators.step.NumberSetting;
import fr.educonnect.authenticators.validation.ValidationMail;
import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.quota.Subject;
import java.time.Duration;
import java.util.Optional;
import org.keycloak.models.utils.FormMessage;

/** Sends the message once more that validates the address (flows §4), within the limits that all flows share. */
final class ValidationAgain {

    static final NumberSetting VALIDITY = new NumberSetting(
            "validationHours",
            "Validity of the link that validates an address (hours)",
            "Sent again on the parent's demand. A newer link voids an older one.",
            1,
            168,
            24);

    private static final int SECONDS_PER_MINUTE = 60;

    private ValidationAgain() {}

    static void send(ActionContext action) {
        Account account = action.account();
        if (account.email().isEmpty() || account.emailVerified()) {
            OverviewPage.show(action);
            return;
        }
        SendLimits limits = SendLimits.of(action.settings());
        Subject asked =
                action.directory().subjects().identifiant(account.identifiant()).by("mail");
        Optional<Duration> wait = RequestGate.closedFor(
                action.directory(),
                limits,
                action.keycloak().getConnection().getRemoteAddr(),
                asked,
                action.keycloak().getEvent());
        if (wait.isPresent()) {
            OverviewPage.refuse(action, new FormMessage("educonnect.recovery.tooManyRequests", minutes(wait.get())));
            return;
        }
        action.queue()
                .afterCommit(ValidationMail.alone(
                        action.origin(),
                        account,
                        account.email().get(),
                        Duration.ofHours(action.settings().number(VALIDITY)),
                        limits));
        OverviewPage.show(action, Told.MESSAGE_SENT);
    }

    /** Whole minutes, at least one. */
    static long minutes(Duration wait) {
        return Math.max(1, (wait.toSeconds() + SECONDS_PER_MINUTE - 1) / SECONDS_PER_MINUTE);
    }
}
