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
        if (isCleanAlready(typed)) {
            return typed.toString();
        }
        String text = BLANKS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        return text.isEmpty() ? null : text;
    }

    /** Nearly every field of a million is: only Latin letters without combining marks, single blanks inside. */
    private static boolean isCleanAlready(CharSequence typed) {
        boolean blankBefore = true;
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            boolean blank = c == ' ';
            if (c < ' ' || c == '\u00A0' || c > '\u02FF' || blank && blankBefore) {
                return false;
            }
            blankBefore = blank;
        }
        return !blankBefore;
    }
}
