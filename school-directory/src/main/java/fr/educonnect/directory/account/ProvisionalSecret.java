package fr.educonnect.directory.account;

import fr.educonnect.directory.secret.SecretHash;
import java.time.Instant;
import java.util.Objects;

/**
 * The provisional secret of a school's letter, which opens activation once.
 *
 * @param hash      PHC string made by {@link SecretHash} of the secret without case, spaces and hyphens: see {@link #of}
 * @param expiresAt first instant at which it is refused
 */
public record ProvisionalSecret(String hash, Instant expiresAt) {

    public ProvisionalSecret {
        Objects.requireNonNull(hash, "hash");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }

    /**
     * Hashes a secret, which takes as long as hashing a password.
     *
     * @param secret in clear, as {@link ProvisionalSecrets#next} gave it
     */
    public static ProvisionalSecret of(String secret, Instant expiresAt) {
        return new ProvisionalSecret(SecretHash.of(ProvisionalSecrets.canonical(secret)), expiresAt);
    }

    /**
     * Whether this is the secret of the letter; takes as long as a password check, and says nothing about its validity.
     *
     * @param typed case, spaces and hyphens do not count
     */
    public boolean matches(String typed) {
        return SecretHash.matches(ProvisionalSecrets.canonical(typed), hash);
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
