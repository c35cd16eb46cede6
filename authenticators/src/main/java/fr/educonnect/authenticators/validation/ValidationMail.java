package fr.educonnect.authenticators.validation;

import fr.educonnect.authenticators.event.FlowEvents;
import fr.educonnect.authenticators.event.Origin;
import fr.educonnect.authenticators.limits.SendLimits;
import fr.educonnect.authenticators.link.ActionLink;
import fr.educonnect.authenticators.link.ValidationLinkToken;
import fr.educonnect.authenticators.send.MailTemplate;
import fr.educonnect.authenticators.send.RequestedWork;
import fr.educonnect.authenticators.send.SendReport;
import fr.educonnect.authenticators.step.Channel;
import fr.educonnect.authenticators.step.Goal;
import fr.educonnect.authenticators.step.StepContext;
import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.permit.IssuedPermit;
import fr.educonnect.directory.permit.PermitPurpose;
import fr.educonnect.directory.quota.Limit;
import fr.educonnect.directory.quota.Subject;
import fr.educonnect.messages.MaskedAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.keycloak.events.EventType;
import org.keycloak.sessions.AuthenticationSessionCompoundId;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Mails the link that validates an address (flows §4). A newer one voids the older. */
public final class ValidationMail extends RequestedWork {

    private final long accountId;
    private final String address;
    private final boolean notActivated;
    private final Duration validity;
    private final SendLimits limits;
    private final String sessionId;
    private final String tabId;

    private ValidationMail(
            Origin origin,
            long accountId,
            String address,
            boolean notActivated,
            Duration validity,
            SendLimits limits,
            AuthenticationSessionModel waiting) {
        super("mail-validation", origin);
        this.accountId = accountId;
        this.address = address;
        this.notActivated = notActivated;
        this.validity = validity;
        this.limits = limits;
        this.sessionId = waiting == null
                ? null
                : AuthenticationSessionCompoundId.fromAuthSession(waiting).getEncodedId();
        this.tabId = waiting == null ? null : waiting.getTabId();
    }

    /**
     * Work to be handed over.
     *
     * @param step of the reset that stops until the address is validated
     * @param accountId whose address
     * @param address the school's, in lower case
     * @param notActivated whether the mail has to say that the account was never activated
     * @param validity of the link
     * @param limits of the address
     */
    public static ValidationMail of(
            StepContext step,
            long accountId,
            String address,
            boolean notActivated,
            Duration validity,
            SendLimits limits) {
        return new ValidationMail(
                Origin.of(step),
                accountId,
                address,
                notActivated,
                validity,
                limits,
                step.flow().getAuthenticationSession());
    }

    /**
     * The same where nothing waits for the validation: the link begins a session of its own.
     *
     * @param origin of the request
     * @param account active
     * @param address the account's, in lower case
     * @param validity of the link
     * @param limits of the address
     */
    public static ValidationMail alone(
            Origin origin, Account account, String address, Duration validity, SendLimits limits) {
        return new ValidationMail(origin, account.id(), address, false, validity, limits, null);
    }

    @Override
    protected void run(Desk desk) {
        String userId = desk.directory().userId(accountId);
        SendReport report = SendReport.of(desk.event(), EventType.SEND_VERIFY_EMAIL, Goal.PASSWORD, Channel.MAIL)
                .user(userId)
                .target(MaskedAddress.of(address));
        if (desk.directory().enabledUser(accountId).isEmpty()) {
            report.refused(FlowEvents.DISABLED);
            return;
        }
        Subject target = desk.directory().subjects().address(address);
        Optional<Limit> reached = desk.count(limits.ofTarget(target));
        if (reached.isPresent()) {
            report.limited(reached.get().name());
            return;
        }
        IssuedPermit permit = desk.directory()
                .recovery(store -> store.permits().issue(PermitPurpose.MAIL_VALIDATION, accountId, target, validity));
        ValidationLinkToken token = new ValidationLinkToken(userId, permit, origin().clientId(), sessionId);
        desk.mail(
                address,
                MailTemplate.VALIDATION,
                Map.of("link", link(desk, token), "hours", validity.toHours(), "notActivated", notActivated));
        report.sent();
    }

    private String link(Desk desk, ValidationLinkToken token) {
        return tabId == null
                ? ActionLink.of(desk.session(), origin(), token)
                : ActionLink.of(desk.session(), origin(), token, tabId);
    }
}
