package fr.educonnect.directory.permit;

import fr.educonnect.directory.quota.Subject;
import java.time.Instant;

/** What a permit is worth now. Looking changes nothing (security 13). */
public sealed interface PermitState {

    /**
     * It can be claimed or used.
     *
     * @param accountId whose it is
     * @param boundTo   as it was given when the permit was issued: the address or number that was proved
     * @param issuedAt  when it was issued
     * @param expiresAt first instant at which it is refused
     */
    record Usable(long accountId, Subject boundTo, Instant issuedAt, Instant expiresAt) implements PermitState {}

    /** Its time is over; nothing else ended it. */
    record Expired() implements PermitState {}

    /** @param reason what ended it */
    record Ended(EndReason reason) implements PermitState {}

    /** Never issued, of another purpose, altered, or so old that it was purged. */
    record Unknown() implements PermitState {}

    /** What ends a permit. */
    enum EndReason {
        /** It was used. */
        USED,
        /** A newer one was issued (security 9). */
        REPLACED,
        /** The password was changed by another way (security 9). */
        PASSWORD_CHANGED
    }
}
