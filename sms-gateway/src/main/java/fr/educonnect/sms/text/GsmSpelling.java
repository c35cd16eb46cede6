package fr.educonnect.sms.text;

import java.text.Normalizer;
import java.util.Map;

/**
 * Respells a French text in the GSM 7 bit alphabet, which has é è à ù and lacks ê ç œ and typographic marks: without it, one
 * "François" makes the whole SMS UCS-2, at 70 characters a segment instead of 160.
 *
 * <p>Letters lose only the accents that the alphabet lacks. All or nothing: a text that holds anything else from outside,
 * such as an emoji or another script, stays exactly as it is and goes out in UCS-2.
 */
public final class GsmSpelling {

    private static final Map<Character, String> PLAIN = Map.ofEntries(
            Map.entry('œ', "oe"),
            Map.entry('Œ', "OE"),
            Map.entry('\u2019', "'"),
            Map.entry('\u2018', "'"),
            Map.entry('\u201c', "\""),
            Map.entry('\u201d', "\""),
            Map.entry('«', "\""),
            Map.entry('»', "\""),
            Map.entry('\u2010', "-"),
            Map.entry('\u2011', "-"),
            Map.entry('\u2013', "-"),
            Map.entry('\u2014', "-"),
            Map.entry('\u2026', "..."),
            Map.entry('\u00a0', " "),
            Map.entry('\u202f', " "));

    private GsmSpelling() {}

    /**
     * Respells a text.
     *
     * @param text not null
     * @return a text in GSM-7, or the same text when there is no such spelling
     */
    public static String of(String text) {
        StringBuilder spelled = new StringBuilder(text.length());
        for (char character : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
            spelled.append(GsmAlphabet.septets(character) > 0 ? String.valueOf(character) : respelled(character));
        }
        String result = spelled.toString();
        return GsmText.of(result).isGsm7() ? result : text;
    }

    private static String respelled(char character) {
        String plain = PLAIN.get(character);
        return plain != null
                ? plain
                : Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "");
    }
}
