package fr.educonnect.authenticators.code;

import fr.educonnect.authenticators.event.CodeMetric;
import fr.educonnect.authenticators.event.FlowEvents;
import fr.educonnect.authenticators.limits.RequestGate;
import fr.educonnect.authenticators.limits.SendLimits;
import fr.educonnect.authenticators.limits.SmsBudget;
import fr.educonnect.authenticators.send.RequestedWork;
import fr.educonnect.authenticators.step.ParentStep;
import fr.educonnect.authenticators.step.StepContext;
import fr.educonnect.authenticators.step.StepStop;
import fr.educonnect.directory.code.CodeCheck;
import fr.educonnect.directory.code.CodeCheck.Blocked;
import fr.educonnect.directory.code.CodeCheck.Exhausted;
import fr.educonnect.directory.code.CodeCheck.Expired;
import fr.educonnect.directory.code.CodeCheck.Right;
import fr.educonnect.directory.code.CodeCheck.Wrong;
import fr.educonnect.directory.code.CodePurpose;
import fr.educonnect.directory.code.IssuedCode;
import fr.educonnect.directory.code.NewCode;
import fr.educonnect.directory.quota.Limit;
import fr.educonnect.directory.quota.Subject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.keycloak.events.EventBuilder;

/**
 * Sends a code by SMS and asks for it.
 *
 * <p>Whoever is unknown gets a code, too; it is told to nobody. So known and unknown see the same pages, with the same number
 * of tries (security 1, 4).
 *
 * @param <R> whom the flow sends codes to
 */
public abstract class CodeStep<R extends CodeRecipient> extends ParentStep {

    private static final String PAGE = "educonnect-code.ftl";
    private static final String FIELD = "code";
    private static final String RESEND = "resend";

    private final CodePurpose purpose;
    private final String lead;
    private final StepStop blocked;

    /**
     * A step.
     *
     * @param purpose the only flow in which its codes count
     * @param lead key of the page's first text; its argument is the validity in minutes
     * @param blocked the page after too many wrong codes in a day
     */
    protected CodeStep(CodePurpose purpose, String lead, StepStop blocked) {
        this.purpose = purpose;
        this.lead = lead;
        this.blocked = blocked;
    }

    /** Whether the parent proved himself already, and needs no code. */
    protected abstract boolean proved(StepContext step);

    /** What requests and wrong tries are counted for; it depends on what was typed alone. */
    protected abstract Subject asked(StepContext step);

    /** Whom the code is for, as the schools have it now. */
    protected abstract R recipient(StepContext step);

    /**
     * The work that sends the code, or nothing at all.
     *
     * @param code in clear: it is kept nowhere else
     * @param validity of the code
     * @param limits of the number it goes to
     * @param budget of the realm
     */
    protected abstract RequestedWork message(
            StepContext step, R recipient, String code, Duration validity, SendLimits limits, Limit budget);

    /** Goes on after the right code, which is used up. */
    protected abstract void right(StepContext step, R recipient);

    @Override
    protected final void show(StepContext step) {
        if (proved(step)) {
            step.flow().success();
        } else if (step.notes().codeHandle().isPresent()) {
            step.show(PAGE, page(step, false));
        } else {
            sendFirst(step);
        }
    }

    @Override
    protected final void submit(StepContext step) {
        Optional<String> handle = step.notes().codeHandle();
        if (handle.isEmpty()) {
            sendFirst(step);
        } else if (step.asksFor(RESEND)) {
            sendAgain(step, handle.get());
        } else {
            check(step, handle.get());
        }
    }

    private void sendFirst(StepContext step) {
        Optional<Duration> wait = RequestGate.closedFor(step, asked(step).by("sms"));
        if (wait.isPresent()) {
            step.showStop(StepStop.TOO_MANY_REQUESTS, StepStop.minutes(wait.get()));
            return;
        }
        CodeSettings settings = CodeSettings.of(step.settings());
        R recipient = recipient(step);
        IssuedCode code = step.directory().recovery(store -> store.codes()
                .issue(new NewCode(
                        purpose,
                        recipient.accountId(),
                        recipient.boundTo(),
                        asked(step),
                        settings.digits(),
                        settings.validity())));
        step.notes().codeHandle(code.handle());
        handOver(step, recipient, code, settings);
        step.show(PAGE, page(step, false));
    }

    private void sendAgain(StepContext step, String handle) {
        Optional<Duration> wait = RequestGate.closedFor(step, asked(step).by("sms"));
        if (wait.isPresent()) {
            waitFirst(step, wait.get());
            return;
        }
        CodeSettings settings = CodeSettings.of(step.settings());
        R recipient = recipient(step);
        Optional<IssuedCode> code = step.directory().recovery(store -> store.codes()
                .resend(
                        handle,
                        purpose,
                        recipient.boundTo(),
                        settings.digits(),
                        settings.validity(),
                        settings.rules()));
        if (code.isEmpty()) {
            step.stop(StepStop.CODE_ENDED);
            return;
        }
        handOver(step, recipient, code.get(), settings);
        step.show(PAGE, page(step, true));
    }

    private void waitFirst(StepContext step, Duration wait) {
        long seconds = wait.toSeconds() + 1;
        if (seconds < 60) {
            step.refuse(PAGE, page(step, false), FIELD, "educonnect.recovery.code.waitSeconds", seconds);
        } else {
            step.refuse(PAGE, page(step, false), FIELD, "educonnect.recovery.code.waitMinutes", StepStop.minutes(wait));
        }
    }

    private void check(StepContext step, String handle) {
        CodeSettings settings = CodeSettings.of(step.settings());
        String typed = step.typed(FIELD).replaceAll("\\s", "");
        if (!typed.matches("[0-9]{" + settings.digits() + "}")) {
            step.refuse(PAGE, page(step, false), FIELD, "educonnect.recovery.code.shape", settings.digits());
            return;
        }
        R recipient = recipient(step);
        CodeCheck check = step.directory()
                .recovery(store -> store.codes().check(handle, purpose, recipient.boundTo(), typed, settings.rules()));
        // Somebody who changes the account behind a sent code proves nothing (security 15).
        if (check instanceof Right right && right.accountId().equals(recipient.accountId())) {
            CodeMetric.checked("right");
            step.notes().codeHandle(null);
            right(step, recipient);
        } else if (check instanceof Wrong wrong) {
            wrong(step, recipient, wrong.triesLeft());
        } else {
            refused(step, recipient, check);
        }
    }

    private void wrong(StepContext step, R recipient, int triesLeft) {
        event(step, recipient)
                .detail(FlowEvents.TRIES_LEFT, String.valueOf(triesLeft))
                .error(FlowEvents.WRONG_CODE);
        CodeMetric.checked(FlowEvents.WRONG_CODE);
        step.refuse(
                PAGE,
                page(step, false),
                FIELD,
                triesLeft == 1 ? "educonnect.recovery.code.wrong.last" : "educonnect.recovery.code.wrong",
                triesLeft);
    }

    private void refused(StepContext step, R recipient, CodeCheck check) {
        String error;
        StepStop stop;
        if (check instanceof Exhausted) {
            error = FlowEvents.CODE_EXHAUSTED;
            stop = StepStop.CODE_EXHAUSTED;
        } else if (check instanceof Expired) {
            error = FlowEvents.CODE_EXPIRED;
            stop = StepStop.CODE_EXPIRED;
        } else if (check instanceof Blocked) {
            error = FlowEvents.CODES_BLOCKED;
            stop = blocked;
        } else {
            error = FlowEvents.CODE_ENDED;
            stop = StepStop.CODE_ENDED;
        }
        event(step, recipient).error(error);
        CodeMetric.checked(error);
        step.stop(stop);
    }

    private void handOver(StepContext step, R recipient, IssuedCode code, CodeSettings settings) {
        SendLimits limits = SendLimits.of(step.settings());
        Limit budget = SmsBudget.of(
                step.settings(), step.directory().subjects().realm(step.realm().getId()));
        step.queue().afterCommit(message(step, recipient, code.code(), settings.validity(), limits, budget));
    }

    /** A copy of the request's event that names the channel and, where it is known, the account. */
    protected static EventBuilder event(StepContext step, CodeRecipient recipient) {
        EventBuilder event = step.flow().getEvent().clone().detail(FlowEvents.CHANNEL, "sms");
        recipient.accountId().ifPresent(id -> event.user(step.directory().userId(id)));
        return event;
    }

    private Map<String, Object> page(StepContext step, boolean resent) {
        CodeSettings settings = CodeSettings.of(step.settings());
        return Map.of(
                "lead",
                lead,
                "digits",
                settings.digits(),
                "minutes",
                StepStop.minutes(settings.validity()),
                "resent",
                resent);
    }
}
