package fr.educonnect.it.post;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An SMS as the gateway posted it.
 *
 * @param to E.164 number
 * @param text its text
 */
public record Sms(String to, String text) {

    private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{6,10}(?!\\d)");

    /**
     * The code that it brings.
     *
     * @throws AssertionError where it brings none
     */
    public String code() {
        Matcher code = CODE.matcher(text);
        if (!code.find()) {
            throw new AssertionError("no code in: " + text);
        }
        return code.group();
    }
}
