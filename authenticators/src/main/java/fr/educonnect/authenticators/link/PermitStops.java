package fr.educonnect.authenticators.link;

import fr.educonnect.authenticators.step.StepStop;
import fr.educonnect.directory.permit.PermitState;
import fr.educonnect.directory.permit.PermitState.Ended;
import fr.educonnect.directory.permit.PermitState.Expired;

/** Which page tells a parent that a permit is of no use any more. */
public final class PermitStops {

    private PermitStops() {}

    /**
     * The page.
     *
     * @param state of the permit; for one that is usable, but not by this person, the page of an unknown one
     */
    public static StepStop of(PermitState state) {
        if (state instanceof Ended ended) {
            return switch (ended.reason()) {
                case USED -> StepStop.PERMIT_USED;
                case REPLACED -> StepStop.PERMIT_REPLACED;
                case PASSWORD_CHANGED -> StepStop.PERMIT_OUTDATED;
            };
        }
        return state instanceof Expired ? StepStop.PERMIT_EXPIRED : StepStop.PERMIT_UNKNOWN;
    }
}
