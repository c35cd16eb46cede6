package fr.educonnect.authenticators.recovery.mail;

import fr.educonnect.directory.guardian.MailSyntax;
import java.util.Optional;

/** What a parent typed as mail address: only its shape is looked at, as that of the schools' addresses is. */
public final class TypedAddress {

    private TypedAddress() {}

    /**
     * What is wrong with its shape.
     *
     * @param typed as it came
     * @return key of a message; empty where it may be an address
     */
    public static Optional<String> problem(String typed) {
        String stripped = typed.strip();
        if (stripped.isEmpty()) {
            return Optional.of("educonnect.recovery.address.empty");
        }
        return MailSyntax.matches(stripped) ? Optional.empty() : Optional.of("educonnect.recovery.address.shape");
    }
}
