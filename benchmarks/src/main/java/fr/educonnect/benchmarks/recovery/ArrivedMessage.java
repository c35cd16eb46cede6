package fr.educonnect.benchmarks.recovery;

/**
 * A message that a carrier took.
 *
 * @param kind what it is
 * @param to address, or number in E.164 without the plus sign
 * @param id the server's own, the same at each try
 * @param atMillis when, since 1970
 */
public record ArrivedMessage(Kind kind, String to, String id, long atMillis) {

    /** What carriers tell apart. */
    public enum Kind {
        /** Any mail. */
        MAIL,
        /** An SMS with a code. */
        CODE,
        /** Any other SMS. */
        SMS
    }

    /** A message that came now. */
    static ArrivedMessage now(Kind kind, String to, String id) {
        return new ArrivedMessage(kind, to, id, System.currentTimeMillis());
    }
}
