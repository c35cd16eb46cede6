package fr.educonnect.directory.rollout;

import java.util.List;

/** A rollout that cannot be read; names every bad entry at once, so that an administrator corrects them in one go. */
public final class RolloutFormatException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    RolloutFormatException(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    /** One sentence for each bad entry, in the order of the entries. */
    public List<String> problems() {
        return problems;
    }
}
