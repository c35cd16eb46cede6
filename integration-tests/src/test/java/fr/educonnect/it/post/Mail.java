package fr.educonnect.it.post;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A mail as it came.
 *
 * @param to its recipient
 * @param subject decoded
 * @param headers decoded, the last of each name
 * @param text plain text part, its no-break spaces as plain ones; empty where there is none
 * @param html HTML part; empty where there is none
 */
public record Mail(String to, String subject, Map<String, String> headers, String text, String html) {

    private static final Pattern NO_BREAK_SPACE = Pattern.compile("[\u00a0\u202f]");

    static Mail of(String to, MimeMessage message) {
        try {
            Map<String, String> headers = new LinkedHashMap<>();
            message.getAllHeaders()
                    .asIterator()
                    .forEachRemaining(header -> headers.put(header.getName(), header.getValue()));
            return new Mail(
                    to,
                    message.getSubject(),
                    headers,
                    NO_BREAK_SPACE.matcher(body(message, "text/plain")).replaceAll(" "),
                    body(message, "text/html"));
        } catch (MessagingException e) {
            throw new IllegalArgumentException("unreadable mail to " + to, e);
        }
    }

    /**
     * The link that the mail is about.
     *
     * @throws AssertionError where it has none
     */
    public MailLink link() {
        return MailLink.in(text);
    }

    private static String body(Part part, String type) throws MessagingException {
        try {
            if (part.isMimeType(type)) {
                return (String) part.getContent();
            }
            if (part.getContent() instanceof Multipart multipart) {
                for (int i = 0; i < multipart.getCount(); i++) {
                    BodyPart child = multipart.getBodyPart(i);
                    String found = body(child, type);
                    if (!found.isEmpty()) {
                        return found;
                    }
                }
            }
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
