package fr.educonnect.directory.pseudonym;

import fr.educonnect.directory.child.Child;
import fr.educonnect.directory.secret.KeyedHash;

/**
 * Identifiers that are stable for one online service and useless at another (flows §7). They depend on a key that lives
 * beside the accounts, so setting up a server anew changes none of them.
 */
public final class Pseudonyms {

    /** Length of the key in bytes. */
    public static final int KEY_BYTES = 32;

    private final KeyedHash hash;

    /**
     * @param key {@value #KEY_BYTES} random bytes
     * @throws IllegalArgumentException where the key has another length
     */
    public Pseudonyms(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("The key of the pseudonyms must have " + KEY_BYTES + " bytes");
        }
        this.hash = new KeyedHash(key);
    }

    /** The child's id at one client: 43 characters of base64url. */
    public String ofChild(String clientId, Child child) {
        return hash.of("child", clientId, child.sourceKey());
    }

    /** The account's id in one sector, that is, at the clients that share it: 43 characters of base64url. */
    public String ofAccount(String sector, long accountId) {
        return hash.of("account", sector, Long.toString(accountId));
    }

    /** What stands for a number, an address or the like where uses are counted: 43 characters of base64url. */
    public String ofSubject(String kind, String value) {
        return hash.of("subject", kind, value);
    }
}
