package fr.educonnect.authenticators.recovery.link;

import fr.educonnect.authenticators.recovery.step.RecoveryStop;
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
    public static RecoveryStop of(PermitState state) {
        if (state instanceof Ended ended) {
            return switch (ended.reason()) {
                case USED -> RecoveryStop.PERMIT_USED;
                case REPLACED -> RecoveryStop.PERMIT_REPLACED;
                case PASSWORD_CHANGED -> RecoveryStop.PERMIT_OUTDATED;
            };
        }
        return state instanceof Expired ? RecoveryStop.PERMIT_EXPIRED : RecoveryStop.PERMIT_UNKNOWN;
    }
}
