package fr.educonnect.directory.jdbc;

import java.util.Collection;
import java.util.Collections;

/** The parameters of an IN. */
final class Placeholders {

    private Placeholders() {}

    /**
     * @param values not empty
     * @return {@code (?, ?, ?)}
     */
    static String of(Collection<?> values) {
        return "(" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
    }
}
