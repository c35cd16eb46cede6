package fr.educonnect.directory.permit;

import fr.educonnect.directory.quota.Subject;

/** Whether somebody may go on with a permit. */
public sealed interface PermitClaim {

    /**
     * It is held for the claimant.
     *
     * @param accountId whose it is
     * @param boundTo   as it was given when the permit was issued
     */
    record Granted(long accountId, Subject boundTo) implements PermitClaim {}

    /** Another claimant holds it. */
    record Busy() implements PermitClaim {}

    /** @param state why; never {@link PermitState.Usable} */
    record Refused(PermitState state) implements PermitClaim {}
}
