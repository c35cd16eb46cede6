package fr.educonnect.directory.rollout;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar by which openings, enrolments and dropped links count. */
public final class SchoolDay {

    /** Openings happen at midnight in Paris, overseas too (flows §8). */
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private SchoolDay() {}

    /** The day it is in Paris, whatever the clock's own zone. */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
