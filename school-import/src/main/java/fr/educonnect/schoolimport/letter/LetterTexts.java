package fr.educonnect.schoolimport.letter;

import fr.educonnect.directory.guardian.PersonName;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** The French texts of a letter, by key of {@code letter.properties}. */
public final class LetterTexts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);

    private static final String FIRST_OF_MONTH = "1 ";

    private final ResourceBundle bundle =
            ResourceBundle.getBundle(LetterTexts.class.getPackageName() + ".letter", Locale.ROOT);

    /**
     * @param key        of {@code letter.properties}
     * @param parameters what the text has places for
     */
    public String of(String key, Object... parameters) {
        return new MessageFormat(bundle.getString(key), Locale.FRENCH).format(parameters);
    }

    /** "Mme Hélène LÉVÊQUE". */
    public String addressee(Letter letter) {
        return of("title." + letter.title(), full(letter.parent()));
    }

    /** "Madame,". */
    public String greeting(Letter letter) {
        return of("greeting." + letter.title());
    }

    /** First name, then family name, each as the school writes it. */
    public static String full(PersonName name) {
        return (name.firstName() + " " + name.lastName()).strip();
    }

    /** "1er mars 2027". */
    public static String day(LocalDate day) {
        String text = DAY.format(day);
        return text.startsWith(FIRST_OF_MONTH) ? "1er " + text.substring(FIRST_OF_MONTH.length()) : text;
    }
}
