package fr.educonnect.schoolimport.siecle;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Blanks and Unicode forms of a field, made the same whoever typed it. */
final class FieldText {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2007\\u202F]+");

    private FieldText() {}

    /**
     * @param typed what the export holds, or null
     * @return composed form (NFC), blanks at the ends gone, others drawn together; null if nothing is left
     */
    static String clean(CharSequence typed) {
        if (typed == null || typed.isEmpty()) {
            return null;
        }
        String text = BLANKS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        return text.isEmpty() ? null : text;
    }
}
