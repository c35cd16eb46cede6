package fr.educonnect.authenticators.grouping;

import fr.educonnect.directory.account.FamilyChild;
import fr.educonnect.directory.child.Enrolment;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * A child as a page shows it; texts only.
 *
 * @param name first name, family name; the first name alone where the child was reported
 * @param school empty where the child is at none
 * @param className empty where the child is in none
 * @param message key of what online services see, whose argument is the date
 * @param date written out; empty where none is known
 * @param visible whether online services see the child
 */
public record ChildRow(String name, String school, String className, String message, String date, boolean visible) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d\u00a0MMMM\u00a0yyyy", Locale.FRENCH);

    /** Of a child whom the parent reported as not theirs, the first name is enough to know it again. */
    static ChildRow of(FamilyChild known) {
        boolean reported = known.visibility() == FamilyChild.Visibility.REPORTED;
        Optional<Enrolment> enrolment = known.enrolment().filter(one -> !reported);
        return new ChildRow(
                known.child().firstName() + (reported ? "" : " " + known.child().lastName()),
                enrolment.map(one -> one.school().name()).orElse(""),
                enrolment.flatMap(one -> Optional.ofNullable(one.className())).orElse(""),
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
