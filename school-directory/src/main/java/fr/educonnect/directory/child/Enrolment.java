package fr.educonnect.directory.child;

import java.time.LocalDate;

/**
 * A child's place in a school.
 *
 * @param school    never null
 * @param className null where the school has not put the child in a class
 * @param startDate first day; null where it has always been so
 * @param endDate   last day; null where none is planned
 */
public record Enrolment(School school, String className, LocalDate startDate, LocalDate endDate) {

    /** Whether the child attends the school on this day; the first and the last day count. */
    public boolean activeOn(LocalDate day) {
        return (startDate == null || !startDate.isAfter(day)) && (endDate == null || !endDate.isBefore(day));
    }

    /** Whether the child attends the school on this day or will later. */
    public boolean activeFrom(LocalDate day) {
        return endDate == null || !endDate.isBefore(day);
    }
}
