package fr.educonnect.directory.identifiant;

import fr.educonnect.directory.account.NewAccount;
import java.util.regex.Pattern;

/**
 * The part of an identifiant that comes from the name; a number follows where it was given before. It holds no digit, so two
 * stems never give the same identifiant.
 *
 * @param text 1 to {@value #LENGTH} letters a to z and dots; no dot stands first, last or beside another
 */
public record IdentifiantStem(String text) {

    /** How long a stem may be, so that any number fits behind it. */
    public static final int LENGTH = NewAccount.IDENTIFIANT_LENGTH - 10;

    private static final Pattern SHAPE = Pattern.compile("[a-z]+(\\.[a-z]+)*");
    private static final Pattern OTHERS = Pattern.compile("[^a-z.]+");
    private static final Pattern DOTS = Pattern.compile("\\.{2,}");
    private static final Pattern OUTER_DOTS = Pattern.compile("^\\.+|\\.+$");

    /** For people whose name has no Latin letter. */
    static final IdentifiantStem NAMELESS = new IdentifiantStem("parent");

    /** @throws IllegalArgumentException where the text is not as told above */
    public IdentifiantStem {
        if (text.length() > LENGTH || !SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("A stem has 1 to " + LENGTH + " letters a to z and single dots");
        }
    }

    /** What of a text can stand in an identifiant, cut to its length. */
    static IdentifiantStem of(String text) {
        String usable = singleDots(OTHERS.matcher(text).replaceAll(""));
        String cut = singleDots(usable.substring(0, Math.min(usable.length(), LENGTH)));
        return cut.isEmpty() ? NAMELESS : new IdentifiantStem(cut);
    }

    /**
     * The identifiant with this number.
     *
     * @param number 0 for the first one, which shows no number
     * @throws IllegalArgumentException where it is below zero
     */
    public String numbered(int number) {
        if (number < 0) {
            throw new IllegalArgumentException("Identifiants are numbered from 0");
        }
        return number == 0 ? text : text + number;
    }

    /** Leaves the name out, for logs. */
    @Override
    public String toString() {
        return "IdentifiantStem";
    }

    private static String singleDots(String text) {
        return OUTER_DOTS.matcher(DOTS.matcher(text).replaceAll(".")).replaceAll("");
    }
}
