package fr.educonnect.benchmarks.load;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** An answer that was not the wanted one, in a few words for a table: its status, and what it calls itself. */
final class AnswerText {

    private static final int LONGEST = 70;
    private static final Pattern TITLE = Pattern.compile("<title>(.*?)</title>", Pattern.DOTALL);

    /** What would end a cell of a table. */
    private static final Pattern UNFIT = Pattern.compile("[\\s;|]+");

    private AnswerText() {}

    /**
     * Describes it.
     *
     * @param body a page, or anything else
     */
    static String of(int status, String body) {
        Matcher title = TITLE.matcher(body);
        String text = UNFIT.matcher(
                        Jsoup.parse(title.find() ? title.group(1) : body).text())
                .replaceAll(" ")
                .strip();
        String whole = status + " " + text;
        return whole.length() <= LONGEST ? whole.strip() : whole.substring(0, LONGEST) + "…";
    }
}
