package fr.educonnect.it.post;

import java.net.URI;
import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The link of a mail: to a new password, or to the validation of an address.
 *
 * @param address where it leads
 */
public record MailLink(URI address) {

    private static final Pattern SECRET = Pattern.compile("[?&]key=([^&]+)");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    /** The longest of a text: a mail may also lead to the help page, and only this one holds a secret. */
    static MailLink in(String text) {
        return LINK.matcher(text)
                .results()
                .map(MatchResult::group)
                .max(Comparator.comparingInt(String::length))
                .map(URI::create)
                .map(MailLink::new)
                .orElseThrow(() -> new AssertionError("no link in: " + text));
    }

    /** What makes it worth something: the value of its parameter {@code key}. */
    public String secret() {
        Matcher secret = SECRET.matcher(address.toString());
        if (!secret.find()) {
            throw new AssertionError("no secret in: " + address);
        }
        return secret.group(1);
    }

    /** The same link with another secret. */
    public MailLink withSecret(String secret) {
        return with(secret(), secret);
    }

    /** The same link with one character of its secret replaced: the last but some, which no encoding ignores. */
    public MailLink altered() {
        String secret = secret();
        int at = secret.length() - 10;
        char other = secret.charAt(at) == 'A' ? 'B' : 'A';
        return withSecret(secret.substring(0, at) + other + secret.substring(at + 1));
    }

    /** The same link at another place of the server. */
    public MailLink with(String part, String replacement) {
        return new MailLink(URI.create(address.toString().replace(part, replacement)));
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
