package fr.educonnect.sms;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One SMS to one telephone. Printing it shows neither the text nor the whole number.
 *
 * @param to who gets it
 * @param text what it says; not blank, at most {@value #MAX_LENGTH} characters
 * @param reference the sender's own name for this message, the same at every try: gateways give it to providers that
 *     recognise a repeated message by it; letters, digits, dot, dash and underscore, at most 64
 */
public record SmsMessage(E164Number to, String text, String reference) {

    /** Longest text: ten GSM-7 segments, far more than any of our messages. */
    public static final int MAX_LENGTH = 1530;

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException when the text or the reference cannot be sent; the message holds neither
     */
    public SmsMessage {
        Objects.requireNonNull(to, "to");
        if (text == null || text.isBlank() || text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("The text of an SMS has 1 to " + MAX_LENGTH + " characters");
        }
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("The text of an SMS holds a NUL character");
        }
        if (reference == null || !REFERENCE.matcher(reference).matches()) {
            throw new IllegalArgumentException("The reference of an SMS is 1 to 64 letters, digits, dots or dashes");
        }
    }

    /**
     * The same message in other words.
     *
     * @param otherText what it says instead
     * @return a message with the same addressee and reference
     */
    public SmsMessage withText(String otherText) {
        return new SmsMessage(to, otherText, reference);
    }

    @Override
    public String toString() {
        return "SmsMessage[" + reference + " to " + to.masked() + ", " + text.length() + " characters]";
    }
}
