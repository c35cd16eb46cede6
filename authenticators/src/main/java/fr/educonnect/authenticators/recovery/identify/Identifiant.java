package fr.educonnect.authenticators.recovery.identify;

import fr.educonnect.directory.account.NewAccount;
import java.util.Optional;

/** What a parent typed as identifiant: only its shape is looked at, so that the answer tells nothing about accounts. */
final class Identifiant {

    private Identifiant() {}

    /**
     * What is wrong with its shape.
     *
     * @param typed as it came
     * @return key of a message; empty where it may be an identifiant
     */
    static Optional<String> problem(String typed) {
        String stripped = typed.strip();
        if (stripped.isEmpty()) {
            return Optional.of("educonnect.recovery.identifiant.empty");
        }
        boolean printable = stripped.chars().noneMatch(c -> Character.isISOControl(c) || Character.isWhitespace(c));
        return printable && stripped.length() <= NewAccount.IDENTIFIANT_LENGTH
                ? Optional.empty()
                : Optional.of("educonnect.recovery.identifiant.shape");
    }
}
