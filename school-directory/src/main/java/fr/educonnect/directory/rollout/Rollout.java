package fr.educonnect.directory.rollout;

import fr.educonnect.directory.child.School;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The départements whose schools are open to online services, each from now on or from a planned day (flows §8). Pilot
 * schools are open before their département.
 */
public final class Rollout {

    private static final Rollout NONE = new Rollout(Map.of());

    private final Map<String, Optional<LocalDate>> openings;

    private Rollout(Map<String, Optional<LocalDate>> openings) {
        this.openings = openings;
    }

    /** No département is open, only pilot schools. */
    public static Rollout none() {
        return NONE;
    }

    /**
     * Reads a list such as {@code 09,12,82,31@2020-12-14}; commas and spaces separate the entries.
     *
     * @param entries null and blank mean that no département is open
     * @throws RolloutFormatException naming every bad or repeated entry
     */
    public static Rollout parse(String entries) {
        return entries == null ? none() : parse(List.of(entries));
    }

    /**
     * Reads entries such as {@code 09} or {@code 31@2020-12-14}; an entry may itself be a list.
     *
     * @throws RolloutFormatException naming every bad or repeated entry
     */
    public static Rollout parse(List<String> entries) {
        Map<String, Optional<LocalDate>> openings = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        for (String list : entries) {
            for (String entry : list.strip().split("[,\\s]+")) {
                if (!entry.isEmpty()) {
                    read(entry, openings, problems);
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new RolloutFormatException(problems);
        }
        return new Rollout(Map.copyOf(openings));
    }

    /** Whether the children of this school are shown on this day; the day of an opening counts. */
    public boolean isOpen(School school, LocalDate day) {
        if (school.pilot()) {
            return true;
        }
        Optional<LocalDate> opening = openings.get(school.departmentCode());
        return opening != null && opening.map(date -> !day.isBefore(date)).orElse(true);
    }

    /** The day planned for the school's département; empty where none is given and for pilot schools. */
    public Optional<LocalDate> opensOn(School school) {
        return school.pilot() ? Optional.empty() : openings.getOrDefault(school.departmentCode(), Optional.empty());
    }

    private static void read(String entry, Map<String, Optional<LocalDate>> openings, List<String> problems) {
        int at = entry.indexOf('@');
        Optional<String> code = DepartmentCode.parse(at < 0 ? entry : entry.substring(0, at));
        if (code.isEmpty()) {
            problems.add("'" + entry + "' does not begin with a département such as 09, 2A or 974");
            return;
        }
        Optional<LocalDate> date = Optional.empty();
        if (at >= 0) {
            date = date(entry.substring(at + 1));
            if (date.isEmpty()) {
                problems.add("'" + entry + "' does not end with a date such as 2020-12-14");
                return;
            }
        }
        if (openings.putIfAbsent(code.get(), date) != null) {
            problems.add("'" + entry + "' names a département that is already in the list");
        }
    }

    private static Optional<LocalDate> date(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed, DateTimeFormatter.ISO_LOCAL_DATE));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
