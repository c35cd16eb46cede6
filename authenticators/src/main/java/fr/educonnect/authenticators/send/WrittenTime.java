package fr.educonnect.authenticators.send;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as a mail writes them: "mercredi 25 novembre 2026 à 08 h 05", in Europe/Paris. */
public final class WrittenTime {

    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern(
                    "EEEE d MMMM yyyy 'à' HH'\u00a0h\u00a0'mm", Locale.FRENCH)
            .withZone(ZoneId.of("Europe/Paris"));

    private WrittenTime() {}

    /** @param time of an event */
    public static String of(Instant time) {
        return LONG.format(time);
    }
}
