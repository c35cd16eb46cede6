package fr.educonnect.schoolimport.testing;

import fr.educonnect.directory.testing.HostileInput;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** What becomes of a good export on its way: cut, mixed up, typed over, sent by somebody else. */
public final class Damage {

    private static final int MOST_CHANGES = 4;

    private Damage() {}

    /**
     * Damages a file.
     *
     * @param good its text
     * @param others good texts of other files
     * @return its bytes; now and then they are still good
     */
    public static byte[] of(Random random, String good, List<String> others) {
        StringBuilder text = new StringBuilder(good);
        for (int changes = random.nextInt(MOST_CHANGES); changes > 0; changes--) {
            change(random, text, others);
        }
        byte[] bytes = text.toString().getBytes(random.nextInt(10) == 0 ? StandardCharsets.UTF_8 : Exports.LATIN_9);
        return random.nextInt(5) == 0 ? withStrangeBytes(random, bytes) : bytes;
    }

    private static void change(Random random, StringBuilder text, List<String> others) {
        int at = random.nextInt(text.length() + 1);
        switch (random.nextInt(8)) {
            case 0 -> text.setLength(at);
            case 1 -> text.insert(at, HostileInput.text(random));
            case 2 -> inField(random, text, HostileInput.text(random));
            case 3 -> inField(random, text, escaped(HostileInput.text(random)));
            case 4 -> inField(random, text, field(random, text));
            case 5 -> text.delete(at, Math.min(text.length(), at + random.nextInt(200)));
            case 6 -> text.insert(at, text.substring(0, at));
            default -> {
                String other = HostileInput.pick(random, others);
                text.replace(at, text.length(), other.substring(Math.min(at, other.length())));
            }
        }
    }

    /** Puts something into a field, as another column or a clerk would: between {@code >} and {@code <}, or semicolons. */
    private static void inField(Random random, StringBuilder text, String value) {
        int begin = begin(random, text);
        text.replace(begin, end(text, begin), value);
    }

    private static String field(Random random, StringBuilder text) {
        int begin = begin(random, text);
        return text.substring(begin, end(text, begin));
    }

    private static int begin(Random random, StringBuilder text) {
        String before = text.indexOf("<") >= 0 ? ">" : ";";
        return text.indexOf(before, random.nextInt(text.length() + 1)) + 1;
    }

    private static int end(StringBuilder text, int begin) {
        int end = text.indexOf(text.indexOf("<") >= 0 ? "<" : ";", begin);
        return end < 0 ? text.length() : end;
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static byte[] withStrangeBytes(Random random, byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        ByteArrayOutputStream damaged = new ByteArrayOutputStream();
        damaged.write(bytes, 0, at);
        damaged.writeBytes(HostileInput.bytes(random, 20));
        damaged.write(bytes, at, bytes.length - at);
        return damaged.toByteArray();
    }
}
