package fr.educonnect.authenticators.recovery.step;

import java.util.Locale;
import java.util.Optional;

/** What a parent lost, as the links of the login page name it in the query parameter {@value #PARAMETER}. */
public enum RecoveryGoal {
    /** Lost password (flows §2). */
    PASSWORD,
    /** Lost identifiant (flows §3). */
    IDENTIFIANT;

    /** Query parameter of the reset-credentials endpoint. */
    public static final String PARAMETER = "goal";

    /**
     * Reads the goal of a link.
     *
     * @param parameter as it came; may be null
     * @return empty where it names no goal
     */
    public static Optional<RecoveryGoal> of(String parameter) {
        for (RecoveryGoal goal : values()) {
            if (goal.parameter().equals(parameter)) {
                return Optional.of(goal);
            }
        }
        return Optional.empty();
    }

    /** The goal as links and settings name it. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
