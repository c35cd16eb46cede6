package fr.educonnect.directory.testing;

import java.util.List;
import java.util.Random;

/** What somebody types, sends or exports who means no good, or whose keyboard, form or program means none. */
public final class HostileInput {

    /** More than any field takes. */
    public static final String ENDLESS = "é".repeat(10_000);

    /** Each means something to something behind a field: pages, templates, texts with gaps, SQL, mails, shells, paths, terminals. */
    public static final List<String> MEANINGFUL = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' autofocus onfocus='alert(1)",
            "</textarea></title></style><svg/onload=alert(1)>",
            "<a href=\"javascript:alert(1)\">Marie</a>",
            "<!--",
            "]]>",
            "<![CDATA[<b>]]>",
            "&lt;b&gt;",
            "&#x3c;b&#62;",
            "&unknown;",
            "${7*7}",
            "#{7*7}",
            "${.data_model}",
            "<#assign x=1>${x}",
            "[=7*7]",
            "{{7*7}}",
            "%{7*7}",
            "${env.PATH}",
            "${vault.smtp}",
            "{0}",
            "{0,number,#}",
            "{",
            "}",
            "'{'",
            "l'Hay",
            "%s%n%d",
            "\\u003cb\\u003e",
            "' OR '1'='1",
            "'; DROP TABLE account.account; --",
            "%",
            "_",
            "!",
            "!%",
            "\\",
            "\\%",
            "Marie\r\nBcc: alle@example.org",
            "Marie\nRCPT TO:<a@example.org>",
            "a\tb",
            "\u0000",
            "\u0007",
            "\u001b[2J",
            "\u0085",
            "\u2028",
            "\u202Eeiram",
            "\u200F\u200FMarie",
            "\u2066Marie\u2069",
            "\uFEFFMarie",
            "Ma\u200Brie",
            "Z\u0351\u036B\u0343a\u0327lgo",
            "İıſKÅ",
            "ﬁﬂœæß",
            "e\u0301\u0301\u0301",
            "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
            "𝕄𝕒𝕣𝕚𝕖",
            "\uD800",
            "\uDC00x",
            "../../etc/passwd",
            "C:\\Windows",
            "file:///etc/passwd",
            "$(id)",
            "`id`",
            "; id",
            "=1+1",
            "@SUM(A1)",
            "١٢٣",
            "０６１２",
            "1e9",
            "-1",
            "0x10",
            "9".repeat(40),
            "NaN",
            "null",
            "undefined",
            "true",
            "");

    private static final String ORDINARY =
            "abcdefghijklmnopqrstuvwxyzABCXYZ0123456789 .-+/()@'\"<>&;:,_%!?#$*=[]{}|\\~^`éÉçœŸàï\u00A0\u202F’–";

    private HostileInput() {}

    /** Anything at all, of any length up to 10,000. */
    public static String text(Random random) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> pick(random, MEANINGFUL);
            case 2 -> pick(random, MEANINGFUL) + pick(random, MEANINGFUL);
            case 3 -> of(random, ORDINARY, random.nextInt(80));
            case 4 -> anyCharacters(random, random.nextInt(40));
            case 5 -> pick(random, MEANINGFUL).repeat(1 + random.nextInt(50));
            case 6 -> of(random, ORDINARY, 1).repeat(random.nextInt(10_000));
            default -> of(random, ORDINARY, random.nextInt(2_000));
        };
    }

    /**
     * Something that was right before it was cut, doubled, mixed up, or typed with another keyboard.
     *
     * @param right what the rule takes
     */
    public static String near(Random random, List<String> right) {
        StringBuilder text = new StringBuilder(pick(random, right));
        for (int changes = random.nextInt(4); changes > 0; changes--) {
            change(random, text);
        }
        return text.toString();
    }

    /** One of them. */
    public static <T> T pick(Random random, List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** Any bytes. */
    public static byte[] bytes(Random random, int most) {
        byte[] bytes = new byte[random.nextInt(most + 1)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static void change(Random random, StringBuilder text) {
        int at = random.nextInt(text.length() + 1);
        switch (random.nextInt(7)) {
            case 0 -> text.setLength(at);
            case 1 -> text.insert(at, of(random, ORDINARY, 1 + random.nextInt(3)));
            case 2 -> text.insert(at, pick(random, MEANINGFUL));
            case 3 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(3)));
            case 4 -> text.insert(at, text.substring(0, Math.min(text.length(), 1_000)));
            case 5 -> text.reverse();
            default -> wide(random, text);
        }
    }

    /** A digit of another script, or the wide form of a letter. */
    private static void wide(Random random, StringBuilder text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter > ' ' && letter < 127 && random.nextInt(4) == 0) {
                text.setCharAt(i, (char) (letter + 0xFEE0));
            }
        }
    }

    private static String of(Random random, String characters, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(characters.charAt(random.nextInt(characters.length())));
        }
        return text.toString();
    }

    /** Also halves of pairs, and numbers that no character has. */
    private static String anyCharacters(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x3000 : Character.MAX_CODE_POINT + 1));
        }
        return text.toString();
    }
}
