package fr.educonnect.directory.quota;

/**
 * What uses are counted for: an identifiant, a number, an address, a network, a realm. It never holds the thing itself, only
 * its kind and a keyed hash (security 28); {@link Subjects} makes it.
 *
 * @param key kind and hash, such as {@code number:0zUJfi8nosSK_89-dYGO_MpzG1TknGC2-dlj9gzTWP4}; 1 to
 *     {@value #KEY_LENGTH} characters
 */
public record Subject(String key) {

    /** How long a key may be: the width of its columns. */
    public static final int KEY_LENGTH = 80;

    private static final String WRONG_CODES = "wrong-codes:";

    /** @throws IllegalArgumentException where the key is empty or too long */
    public Subject {
        if (key.isBlank() || key.length() > KEY_LENGTH) {
            throw new IllegalArgumentException("A subject's key has 1 to " + KEY_LENGTH + " characters");
        }
    }

    /** The wrong codes typed for this subject, counted apart from what is sent to it. Of itself it gives itself. */
    public Subject wrongCodes() {
        return key.startsWith(WRONG_CODES) ? this : new Subject(WRONG_CODES + key);
    }

    /**
     * What is asked for this subject by one way, counted apart from the other ways: whoever waits for an SMS may still ask
     * for a mail.
     *
     * @param way a short name, such as {@code mail}
     */
    public Subject by(String way) {
        return new Subject(way + ":" + key);
    }
}
