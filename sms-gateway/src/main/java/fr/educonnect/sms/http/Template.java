package fr.educonnect.sms.http;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places to fill in: {@code {to}}, {@code {text}}… Values are put in once and never read for places again.
 *
 * @param pattern the text
 */
record Template(String pattern) {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");

    /** Names of the places. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        PLACE.matcher(pattern).results().map(place -> place.group(1)).forEach(names::add);
        return names;
    }

    /**
     * Fills the places.
     *
     * @param values for each name; there must be one
     * @param escape makes a value safe for the kind of text
     */
    String filled(Map<String, String> values, UnaryOperator<String> escape) {
        return PLACE.matcher(pattern)
                .replaceAll((MatchResult place) -> Matcher.quoteReplacement(escape.apply(values.get(place.group(1)))));
    }
}
