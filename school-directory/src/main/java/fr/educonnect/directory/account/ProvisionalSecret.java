package fr.educonnect.directory.account;

import fr.educonnect.directory.secret.SecretHash;
import java.time.Instant;
import java.util.Objects;

/**
 * The provisional secret of a school's letter, which opens activation once.
 *
 * @param hash      PHC string made by {@link SecretHash}
 * @param expiresAt first instant at which it is refused
 */
public record ProvisionalSecret(String hash, Instant expiresAt) {

    public ProvisionalSecret {
        Objects.requireNonNull(hash, "hash");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }

    /** Whether this is the secret of the letter; takes as long as a password check, and says nothing about its validity. */
    public boolean matches(String typed) {
        return SecretHash.matches(typed, hash);
    }

    public boolean expiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Leaves the hash out, for logs. */
    @Override
    public String toString() {
        return "ProvisionalSecret[expiresAt=" + expiresAt + "]";
    }
}
