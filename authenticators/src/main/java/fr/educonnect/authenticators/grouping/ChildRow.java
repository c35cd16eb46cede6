package fr.educonnect.authenticators.grouping;

import fr.educonnect.directory.account.FamilyChild;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * A child as a page shows it; texts only.
 *
 * @param name first name, family name
 * @param school empty where the child is at none
 * @param className empty where the child is in none
 * @param message key of what online services see, whose argument is the date
 * @param date written out; empty where none is known
 * @param visible whether online services see the child
 */
public record ChildRow(String name, String school, String className, String message, String date, boolean visible) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d\u00a0MMMM\u00a0yyyy", Locale.FRENCH);

    static ChildRow of(FamilyChild known) {
        return new ChildRow(
                known.child().firstName() + " " + known.child().lastName(),
                known.enrolment().map(enrolment -> enrolment.school().name()).orElse(""),
                known.enrolment()
                        .flatMap(enrolment -> Optional.ofNullable(enrolment.className()))
                        .orElse(""),
                "educonnect.children." + key(known),
                known.date().map(ChildRow::written).orElse(""),
                known.visibility() == FamilyChild.Visibility.OPEN);
    }

    private static String key(FamilyChild known) {
        return switch (known.visibility()) {
            case OPEN -> known.date().isPresent() ? "openSince" : "open";
            case OPENS_LATER -> "opensOn";
            case NOT_OPEN -> "notOpen";
            case REPORTED -> "reported";
            case NOT_ENROLLED -> "notEnrolled";
        };
    }

    /** French has an ordinal for the first day only. */
    private static String written(LocalDate date) {
        String written = date.format(DATE);
        return date.getDayOfMonth() == 1 ? "1er" + written.substring(1) : written;
    }
}
