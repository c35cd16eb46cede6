package fr.educonnect.authenticators.step;

import java.util.Locale;
import java.util.Optional;

/** What a parent came for, as the links of the login page name it in the query parameter {@value #PARAMETER}. */
public enum Goal {
    /** Lost password (flows §2). */
    PASSWORD,
    /** Lost identifiant (flows §3). */
    IDENTIFIANT,
    /** Activation by phone (flows §5). */
    ACTIVATION,
    /** Activation by the secret of a letter (flows §5): no link leads there, a sign-in does. */
    LETTER;

    /** Query parameter of the endpoints of the flows. */
    public static final String PARAMETER = "goal";

    /**
     * Reads the goal of a link.
     *
     * @param parameter as it came; may be null
     * @return empty where it names no goal
     */
    public static Optional<Goal> of(String parameter) {
        for (Goal goal : values()) {
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
