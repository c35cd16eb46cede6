package fr.educonnect.schoolimport.letter.run;

import fr.educonnect.directory.rollout.SchoolDay;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How long the secrets of a run are accepted: whole days, because that is what a letter can say.
 *
 * @param today     the date of the letters, in Europe/Paris
 * @param lastDay   the last day on which they are accepted
 * @param expiresAt the first instant at which they are refused
 */
record Validity(LocalDate today, LocalDate lastDay, Instant expiresAt) {

    static Validity ofMonths(int months, Clock clock) {
        LocalDate today = SchoolDay.today(clock);
        LocalDate lastDay = today.plusMonths(months);
        return new Validity(
                today, lastDay, lastDay.plusDays(1).atStartOfDay(SchoolDay.ZONE).toInstant());
    }
}
