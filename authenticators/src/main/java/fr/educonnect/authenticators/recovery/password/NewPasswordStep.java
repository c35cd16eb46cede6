package fr.educonnect.authenticators.recovery.password;

import fr.educonnect.authenticators.event.FlowEvents;
import fr.educonnect.authenticators.link.PermitStops;
import fr.educonnect.authenticators.password.PasswordRules;
import fr.educonnect.authenticators.password.PasswordRules.Rule;
import fr.educonnect.authenticators.step.ParentStep;
import fr.educonnect.authenticators.step.StepContext;
import fr.educonnect.authenticators.step.StepStop;
import fr.educonnect.directory.permit.PermitClaim;
import fr.educonnect.directory.permit.PermitClaim.Busy;
import fr.educonnect.directory.permit.PermitClaim.Granted;
import fr.educonnect.directory.permit.PermitClaim.Refused;
import fr.educonnect.directory.permit.PermitPurpose;
import fr.educonnect.directory.permit.PermitState;
import fr.educonnect.directory.permit.PermitState.Ended;
import fr.educonnect.directory.permit.PermitState.Usable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.ModelException;

/**
 * Asks for the new password, of somebody who proved himself by a link or a code, and ends the flow: nobody is signed in by a
 * reset (security 17), and the flow can never be completed, having no user.
 *
 * <p>The proof is the permit, which the school base must know as usable (security 15). It is used up by the change, not by the
 * page, and by one change only (security 8, 13).
 */
final class NewPasswordStep extends ParentStep {

    private static final String PAGE = "educonnect-new-password.ftl";
    private static final String PASSWORD = "password-new";
    private static final String CONFIRMATION = "password-confirm";

    /** How long another browser has to wait after a change that a crash broke off. */
    private static final Duration HOLD = Duration.ofSeconds(60);

    @Override
    protected void show(StepContext step) {
        proved(step).ifPresent(parent -> step.show(PAGE, page(step, parent, List.of())));
    }

    @Override
    protected void submit(StepContext step) {
        proved(step).ifPresent(parent -> take(step, parent));
    }

    private static void take(StepContext step, ProvedParent parent) {
        String password = step.typed(PASSWORD);
        if (password.isEmpty()) {
            step.refuse(PAGE, page(step, parent, List.of()), PASSWORD, "educonnect.password.empty");
            return;
        }
        List<Rule> broken = PasswordRules.of(step.session(), step.realm()).broken(parent.user(), password);
        if (!broken.isEmpty()) {
            step.refuse(PAGE, page(step, parent, broken), PASSWORD, "educonnect.password.refused");
        } else if (!password.equals(step.typed(CONFIRMATION))) {
            step.refuse(PAGE, page(step, parent, List.of()), CONFIRMATION, "educonnect.password.different");
        } else {
            change(step, parent, password);
        }
    }

    private static void change(StepContext step, ProvedParent parent, String password) {
        String permit = step.notes().permit().orElseThrow();
        String claimant =
                step.flow().getAuthenticationSession().getParentSession().getId()
                        + step.flow().getAuthenticationSession().getTabId();
        PermitClaim claim = step.directory()
                .recovery(store -> store.permits().claim(PermitPurpose.NEW_PASSWORD, permit, claimant, HOLD));
        if (claim instanceof Granted) {
            try {
                PasswordChange.make(step, parent, permit, password);
                step.notes().permit(null);
                step.stop(StepStop.PASSWORD_CHANGED);
            } catch (ModelException refused) {
                // A policy that changed while we looked: the page shows the rules as they are now.
                step.refuse(PAGE, page(step, parent, List.of()), PASSWORD, "educonnect.password.refused");
            }
        } else if (claim instanceof Busy) {
            step.refuse(PAGE, page(step, parent, List.of()), PASSWORD, "educonnect.password.elsewhere");
        } else if (claim instanceof Refused refused) {
            refuse(step, PermitStops.of(refused.state()));
        }
    }

    /** The parent whom the permit at hand is for; empty where there is none, and a page says so. */
    private static Optional<ProvedParent> proved(StepContext step) {
        PermitState state = step.notes()
                .permit()
                .map(permit ->
                        step.directory().recovery(store -> store.permits().look(PermitPurpose.NEW_PASSWORD, permit)))
                .orElseGet(PermitState.Unknown::new);
        if (!(state instanceof Usable usable)) {
            refuse(step, PermitStops.of(state));
            return Optional.empty();
        }
        Optional<ProvedParent> parent = ProvedParent.of(step, usable);
        if (parent.isEmpty()) {
            refuse(step, StepStop.PERMIT_UNKNOWN);
        } else if (parent.get().changedSince(usable)) {
            refuse(step, PermitStops.of(new Ended(PermitState.EndReason.PASSWORD_CHANGED)));
            return Optional.empty();
        }
        return parent;
    }

    private static void refuse(StepContext step, StepStop stop) {
        step.flow().getEvent().clone().detail("reason", stop.name()).error(FlowEvents.PERMIT_REFUSED);
        step.notes().permit(null);
        step.stop(stop);
    }

    private static Map<String, Object> page(StepContext step, ProvedParent parent, List<Rule> broken) {
        return Map.of(
                "identifiant",
                parent.account().identifiant(),
                "rules",
                PasswordRules.of(step.session(), step.realm()).rules(),
                "broken",
                broken);
    }
}
