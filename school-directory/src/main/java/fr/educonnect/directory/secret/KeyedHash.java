package fr.educonnect.directory.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 over fields of text: without the key nobody can make the hash, or find the fields by trying. */
public final class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /**
     * @param key not empty
     * @throws IllegalArgumentException where it is empty
     */
    public KeyedHash(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /**
     * Each field is preceded by its length: no two different lists of fields give the same bytes.
     *
     * @return 43 characters of base64url
     */
    public String of(String... fields) {
        Mac mac = mac();
        for (String field : fields) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            mac.update(bytes);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal());
    }

    /**
     * Compares in constant time.
     *
     * @param hash as {@link #of} gave it
     */
    public boolean matches(String hash, String... fields) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII), of(fields).getBytes(StandardCharsets.US_ASCII));
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, impossible);
        }
    }
}
