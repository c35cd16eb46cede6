package fr.educonnect.authenticators.activation.children;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A birth date as it was typed, in three fields.
 *
 * @param day never null
 * @param month a number, never null
 * @param year never null
 */
record TypedDate(String day, String month, String year) {

    private static final Pattern SHORT = Pattern.compile("[0-9]{1,2}");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    TypedDate {
        day = day.strip();
        month = month.strip();
        year = year.strip();
    }

    /**
     * What is wrong with its shape; whether it is somebody's birth date is not asked here.
     *
     * @param today a birth is not in the future
     * @return key of a message; empty where it is a date
     */
    Optional<String> problem(LocalDate today) {
        if (day.isEmpty() || month.isEmpty() || year.isEmpty()) {
            return Optional.of("educonnect.activation.date.empty");
        }
        if (YEAR.matcher(year).matches()
                && date().filter(date -> !date.isAfter(today)).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                YEAR.matcher(year).matches() ? "educonnect.activation.date.none" : "educonnect.activation.date.year");
    }

    /** The date; empty where there is no such day. */
    Optional<LocalDate> date() {
        if (!SHORT.matcher(day).matches()
                || !SHORT.matcher(month).matches()
                || !YEAR.matcher(year).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Leaves the date out, for logs. */
    @Override
    public String toString() {
        return "TypedDate[]";
    }
}
