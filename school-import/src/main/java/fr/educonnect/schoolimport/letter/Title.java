package fr.educonnect.schoolimport.letter;

import java.util.Locale;
import java.util.Optional;

/** How a parent is addressed; the names are parts of message keys. */
public enum Title {
    MADAME,
    MONSIEUR,
    /** The school gave no title, or one that says nothing of how to address somebody. */
    UNKNOWN;

    /** @param written as the school writes it: {@code M.}, {@code MME} */
    public static Title of(Optional<String> written) {
        return switch (written.orElse("").strip().toUpperCase(Locale.ROOT)) {
            case "MME", "MME.", "MLLE" -> MADAME;
            case "M", "M.", "MR" -> MONSIEUR;
            default -> UNKNOWN;
        };
    }
}
