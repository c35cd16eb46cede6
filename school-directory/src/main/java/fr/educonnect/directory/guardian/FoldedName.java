package fr.educonnect.directory.guardian;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What is left of a name when case, accents, ligatures, apostrophes, hyphens and spaces do not count: two schools that write the same
 * name differently give equal ones.
 *
 * @param text letters and digits in lower case; empty where the name has none
 */
public record FoldedName(String text) {

    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** @param name as a school writes it */
    public static FoldedName of(String name) {
        String apart = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return new FoldedName(
                NEITHER_LETTER_NOR_DIGIT.matcher(withoutSpecialLetters(apart)).replaceAll(""));
    }

    /** Letters that Unicode does not take apart, as they are written where a keyboard lacks them. */
    private static String withoutSpecialLetters(String lowerCase) {
        StringBuilder plain = new StringBuilder(lowerCase.length());
        for (int i = 0; i < lowerCase.length(); i++) {
            char letter = lowerCase.charAt(i);
            switch (letter) {
                case 'œ' -> plain.append("oe");
                case 'æ' -> plain.append("ae");
                case 'ß' -> plain.append("ss");
                case 'þ' -> plain.append("th");
                case 'ø' -> plain.append('o');
                case 'đ', 'ð' -> plain.append('d');
                case 'ł' -> plain.append('l');
                case 'ħ' -> plain.append('h');
                case 'ŧ' -> plain.append('t');
                case 'ı' -> plain.append('i');
                default -> plain.append(letter);
            }
        }
        return plain.toString();
    }

    /** Leaves the name out, for logs. */
    @Override
    public String toString() {
        return "FoldedName";
    }
}
