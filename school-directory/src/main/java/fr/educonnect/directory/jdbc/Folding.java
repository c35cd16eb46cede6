package fr.educonnect.directory.jdbc;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Takes case, accents and ligatures away, in SQL and in Java alike, so that "Lætitia" is found by "laetitia".
 *
 * <p>Written with functions that PostgreSQL and H2 share; upper-case accented letters are translated too, because
 * PostgreSQL's LOWER leaves them alone in a database with locale C.
 */
final class Folding {

    private static final String ACCENTED = "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝŸàáâãäåçèéêëìíîïñòóôõöùúûüýÿ";
    private static final String PLAIN = "aaaaaaceeeeiiiinooooouuuuyyaaaaaaceeeeiiiinooooouuuuyy";

    private Folding() {}

    /** A SQL expression for the folded value of a column. */
    static String sql(String column) {
        String translated = "LOWER(TRANSLATE(" + column + ", '" + ACCENTED + "', '" + PLAIN + "'))";
        return "REPLACE(REPLACE(REPLACE(REPLACE(" + translated + ", 'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae')";
    }

    /** The folded value of what somebody typed. */
    static String fold(String typed) {
        StringBuilder folded = new StringBuilder();
        String composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
        for (int i = 0; i < composed.length(); i++) {
            int known = ACCENTED.indexOf(composed.charAt(i));
            folded.append(known < 0 ? composed.charAt(i) : PLAIN.charAt(known));
        }
        return folded.toString().toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
    }
}
