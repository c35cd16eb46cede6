package fr.educonnect.authenticators.recovery.sms;

import fr.educonnect.authenticators.recovery.event.CodeMetric;
import fr.educonnect.authenticators.recovery.event.Origin;
import fr.educonnect.authenticators.recovery.event.RecoveryEvents;
import fr.educonnect.authenticators.recovery.limits.RequestGate;
import fr.educonnect.authenticators.recovery.limits.SendLimits;
import fr.educonnect.authenticators.recovery.limits.SmsBudget;
import fr.educonnect.authenticators.recovery.phone.SmsCountries;
import fr.educonnect.authenticators.recovery.step.RecoveryStep;
import fr.educonnect.authenticators.recovery.step.RecoveryStop;
import fr.educonnect.authenticators.recovery.step.StepContext;
import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.code.CodeCheck;
import fr.educonnect.directory.code.CodeCheck.Blocked;
import fr.educonnect.directory.code.CodeCheck.Exhausted;
import fr.educonnect.directory.code.CodeCheck.Expired;
import fr.educonnect.directory.code.CodeCheck.Right;
import fr.educonnect.directory.code.CodeCheck.Wrong;
import fr.educonnect.directory.code.CodePurpose;
import fr.educonnect.directory.code.IssuedCode;
import fr.educonnect.directory.code.NewCode;
import fr.educonnect.directory.permit.IssuedPermit;
import fr.educonnect.directory.permit.PermitPurpose;
import fr.educonnect.directory.quota.Limit;
import fr.educonnect.directory.quota.Subject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;

/**
 * Sends a code to the mobile of the school's form and asks for it (flows §2, "Par SMS").
 *
 * <p>An unknown identifiant gets a code, too; it is told to nobody and never right. So both see the same pages, with the same
 * number of tries (security 1).
 */
final class SmsCodeStep extends RecoveryStep {

    private static final String PAGE = "educonnect-code.ftl";
    private static final String FIELD = "code";
    private static final String RESEND = "resend";

    /** As long as the login pages themselves may stay open. */
    private static final Duration PASSWORD_VALIDITY = Duration.ofMinutes(30);

    @Override
    protected void show(StepContext step) {
        if (step.notes().permit().isPresent()) {
            step.flow().success();
        } else if (step.notes().codeHandle().isPresent()) {
            step.show(PAGE, page(step, false));
        } else {
            sendFirst(step);
        }
    }

    @Override
    protected void submit(StepContext step) {
        Optional<String> handle = step.notes().codeHandle();
        if (handle.isEmpty()) {
            sendFirst(step);
        } else if (step.asksFor(RESEND)) {
            sendAgain(step, handle.get());
        } else {
            check(step, handle.get());
        }
    }

    private static void sendFirst(StepContext step) {
        Optional<Duration> wait = RequestGate.closedFor(step, identifiant(step).by("sms"));
        if (wait.isPresent()) {
            step.showStop(RecoveryStop.TOO_MANY_REQUESTS, RecoveryStop.minutes(wait.get()));
            return;
        }
        CodeSettings settings = CodeSettings.of(step.settings());
        CodeRecipient recipient = recipient(step);
        IssuedCode code = step.directory().recovery(store -> store.codes()
                .issue(new NewCode(
                        CodePurpose.LOST_PASSWORD,
                        recipient.accountId(),
                        recipient.boundTo(),
                        identifiant(step),
                        settings.digits(),
                        settings.validity())));
        step.notes().codeHandle(code.handle());
        handOver(step, recipient, code, settings);
        step.show(PAGE, page(step, false));
    }

    private static void sendAgain(StepContext step, String handle) {
        Optional<Duration> wait = RequestGate.closedFor(step, identifiant(step).by("sms"));
        if (wait.isPresent()) {
            long seconds = wait.get().toSeconds() + 1;
            if (seconds < 60) {
                step.refuse(PAGE, page(step, false), FIELD, "educonnect.recovery.code.waitSeconds", seconds);
            } else {
                step.refuse(
                        PAGE,
                        page(step, false),
                        FIELD,
                        "educonnect.recovery.code.waitMinutes",
                        RecoveryStop.minutes(wait.get()));
            }
            return;
        }
        CodeSettings settings = CodeSettings.of(step.settings());
        CodeRecipient recipient = recipient(step);
        Optional<IssuedCode> code = step.directory().recovery(store -> store.codes()
                .resend(
                        handle,
                        CodePurpose.LOST_PASSWORD,
                        recipient.boundTo(),
                        settings.digits(),
                        settings.validity(),
                        settings.rules()));
        if (code.isEmpty()) {
            step.stop(RecoveryStop.CODE_ENDED);
            return;
        }
        handOver(step, recipient, code.get(), settings);
        step.show(PAGE, page(step, true));
    }

    private static void check(StepContext step, String handle) {
        CodeSettings settings = CodeSettings.of(step.settings());
        String typed = step.typed(FIELD).replaceAll("\\s", "");
        if (!typed.matches("[0-9]{" + settings.digits() + "}")) {
            step.refuse(PAGE, page(step, false), FIELD, "educonnect.recovery.code.shape", settings.digits());
            return;
        }
        CodeRecipient recipient = recipient(step);
        CodeCheck check = step.directory().recovery(store -> store.codes()
                .check(handle, CodePurpose.LOST_PASSWORD, recipient.boundTo(), typed, settings.rules()));
        if (check instanceof Right right) {
            right(step, right);
        } else if (check instanceof Wrong wrong) {
            event(step, recipient)
                    .detail(RecoveryEvents.TRIES_LEFT, String.valueOf(wrong.triesLeft()))
                    .error(RecoveryEvents.WRONG_CODE);
            CodeMetric.checked(RecoveryEvents.WRONG_CODE);
            step.refuse(
                    PAGE,
                    page(step, false),
                    FIELD,
                    wrong.triesLeft() == 1 ? "educonnect.recovery.code.wrong.last" : "educonnect.recovery.code.wrong",
                    wrong.triesLeft());
        } else {
            refused(step, recipient, check);
        }
    }

    private static void right(StepContext step, Right right) {
        CodeMetric.checked("right");
        long accountId = right.accountId().orElseThrow();
        if (step.directory().enabledUser(accountId).isEmpty()) {
            step.stop(RecoveryStop.CODE_ENDED);
            return;
        }
        CodeRecipient recipient = recipient(step);
        IssuedPermit permit = step.directory().recovery(store -> store.permits()
                .issue(
                        PermitPurpose.NEW_PASSWORD,
                        accountId,
                        step.directory().subjects().number(recipient.boundTo()),
                        PASSWORD_VALIDITY));
        event(step, recipient)
                .event(EventType.CUSTOM_REQUIRED_ACTION)
                .detail(Details.CUSTOM_REQUIRED_ACTION, SmsCodeStepFactory.ID)
                .success();
        step.notes().codeHandle(null);
        step.notes().permit(permit.secret());
        step.flow().success();
    }

    private static void refused(StepContext step, CodeRecipient recipient, CodeCheck check) {
        String error;
        RecoveryStop stop;
        if (check instanceof Exhausted) {
            error = RecoveryEvents.CODE_EXHAUSTED;
            stop = RecoveryStop.CODE_EXHAUSTED;
        } else if (check instanceof Expired) {
            error = RecoveryEvents.CODE_EXPIRED;
            stop = RecoveryStop.CODE_EXPIRED;
        } else if (check instanceof Blocked) {
            error = RecoveryEvents.CODES_BLOCKED;
            stop = RecoveryStop.CODES_BLOCKED;
        } else {
            error = RecoveryEvents.CODE_ENDED;
            stop = RecoveryStop.CODE_ENDED;
        }
        event(step, recipient).error(error);
        CodeMetric.checked(error);
        step.stop(stop);
    }

    private static void handOver(StepContext step, CodeRecipient recipient, IssuedCode code, CodeSettings settings) {
        SendLimits limits = SendLimits.of(step.settings());
        Limit budget = SmsBudget.of(
                step.settings(), step.directory().subjects().realm(step.realm().getId()));
        step.queue()
                .afterCommit(new CodeSms(Origin.of(step), recipient, code.code(), settings.validity(), limits, budget));
    }

    private static CodeRecipient recipient(StepContext step) {
        String identifiant = step.notes().identifiant().orElse("");
        Optional<Account> account = step.directory().accounts(directory -> directory.findByIdentifiant(identifiant));
        return CodeRecipient.of(account, SmsCountries.of(step.settings()));
    }

    private static Subject identifiant(StepContext step) {
        return step.directory()
                .subjects()
                .identifiant(step.notes().identifiant().orElse(""));
    }

    private static EventBuilder event(StepContext step, CodeRecipient recipient) {
        EventBuilder event = step.flow().getEvent().clone().detail(RecoveryEvents.CHANNEL, "sms");
        recipient.accountId().ifPresent(id -> event.user(step.directory().userId(id)));
        return event;
    }

    private static Map<String, Object> page(StepContext step, boolean resent) {
        CodeSettings settings = CodeSettings.of(step.settings());
        return Map.of(
                "digits", settings.digits(),
                "minutes", RecoveryStop.minutes(settings.validity()),
                "resent", resent);
    }
}
