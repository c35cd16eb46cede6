package fr.educonnect.messages;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One mail to one addressee. Printing it shows neither its texts nor its whole address.
 *
 * @param purpose for metrics and logs, one of few names such as {@code lost-password}; nothing of a person
 * @param smtp the realm's smtpServer settings; entries without a value are left out
 * @param to address, without a display name; no control characters
 * @param subject not null; no control characters, so that it adds no header (security 41)
 * @param text the mail as plain text; null where there is only HTML
 * @param html the mail as HTML; null where there is only text
 */
public record MailMessage(
        String purpose, Map<String, String> smtp, String to, String subject, String text, String html) {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException when the mail cannot be sent as it is; the message holds nothing of it
     */
    public MailMessage {
        Objects.requireNonNull(purpose, "purpose");
        smtp = withoutNulls(smtp);
        requireOneLine("address", to);
        requireOneLine("subject", subject);
        if (text == null && html == null) {
            throw new IllegalArgumentException("A mail has a text or HTML");
        }
    }

    private static Map<String, String> withoutNulls(Map<String, String> settings) {
        Map<String, String> set = new HashMap<>(settings);
        set.values().removeIf(Objects::isNull);
        return Map.copyOf(set);
    }

    private static void requireOneLine(String part, String value) {
        if (value == null || CONTROL.matcher(value).find()) {
            throw new IllegalArgumentException("The " + part + " of a mail is missing or holds a control character");
        }
    }

    @Override
    public String toString() {
        return "MailMessage[" + purpose + " to " + MaskedAddress.of(to) + "]";
    }
}
