package fr.educonnect.directory.permit;

import java.time.Instant;

/**
 * What a proof entitles to, once: a link that is mailed carries one, a code that was right becomes one.
 *
 * @param secret    43 characters of base64url; it cannot be found in the database
 * @param expiresAt first instant at which it is refused
 */
public record IssuedPermit(String secret, Instant expiresAt) {

    /** Leaves the secret out, for logs. */
    @Override
    public String toString() {
        return "IssuedPermit[expiresAt=" + expiresAt + "]";
    }
}
