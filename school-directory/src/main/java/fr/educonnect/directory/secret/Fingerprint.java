package fr.educonnect.directory.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Under which a long random secret is found again without being kept. Only for secrets that nobody can find by trying:
 * {@link RandomSecrets#handle()}, never a password or a code.
 */
public final class Fingerprint {

    private static final String ALGORITHM = "SHA-256";

    private Fingerprint() {}

    /** @return 43 characters of base64url */
    public static String of(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance(ALGORITHM).digest(secret.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, impossible);
        }
    }
}
