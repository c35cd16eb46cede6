package fr.educonnect.directory.pseudonym;

import fr.educonnect.directory.child.Child;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Identifiers that are stable for one online service and useless at another (flows §7). They depend on a key that lives
 * beside the accounts, so setting up a server anew changes none of them.
 */
public final class Pseudonyms {

    /** Length of the key in bytes. */
    public static final int KEY_BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /**
     * @param key {@value #KEY_BYTES} random bytes
     * @throws IllegalArgumentException where the key has another length
     */
    public Pseudonyms(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("The key of the pseudonyms must have " + KEY_BYTES + " bytes");
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** The child's id at one client: 43 characters of base64url. */
    public String ofChild(String clientId, Child child) {
        return pseudonym("child", clientId, child.sourceKey());
    }

    /** The account's id in one sector, that is, at the clients that share it: 43 characters of base64url. */
    public String ofAccount(String sector, long accountId) {
        return pseudonym("account", sector, Long.toString(accountId));
    }

    /** Each field is preceded by its length: no two different lists of fields give the same bytes. */
    private String pseudonym(String... fields) {
        Mac mac = mac();
        for (String field : fields) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            mac.update(bytes);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal());
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
