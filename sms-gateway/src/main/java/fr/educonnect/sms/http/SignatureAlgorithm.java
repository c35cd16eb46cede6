package fr.educonnect.sms.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Ways to sign a request. The plain digests are for providers that define them so, with the secret in the signed text. */
enum SignatureAlgorithm {
    HMAC_SHA256("HmacSHA256"),
    HMAC_SHA512("HmacSHA512"),
    HMAC_SHA1("HmacSHA1"),
    SHA256("SHA-256"),
    SHA1("SHA-1");

    private final String javaName;

    SignatureAlgorithm(String javaName) {
        this.javaName = javaName;
    }

    /** Whether the secret is the key, so that it does not stand in the signed text. */
    boolean isKeyed() {
        return javaName.startsWith("Hmac");
    }

    /** The signature of the text in UTF-8. */
    byte[] sign(String secret, String text) {
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        try {
            if (!isKeyed()) {
                return MessageDigest.getInstance(javaName).digest(message);
            }
            Mac mac = Mac.getInstance(javaName);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), javaName));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + javaName, e);
        }
    }
}
