package fr.educonnect.schoolimport.letter;

import fr.educonnect.directory.guardian.PersonName;
import java.time.LocalDate;

/**
 * What one letter says.
 *
 * @param identifiant  what the parent types to sign in
 * @param secret       the provisional secret in clear, as printed: {@code ACDE-FGHJ-KLMN3}
 * @param title        how the parent is addressed
 * @param parent       never null
 * @param child        through whom the letter is handed out
 * @param className    null where the school has not put the child in a class
 * @param schoolName   the sender, as shown to parents
 * @param uai          the sender's national identifier
 * @param validThrough last day, in Europe/Paris, on which the secret is accepted
 */
public record Letter(
        String identifiant,
        String secret,
        Title title,
        PersonName parent,
        PersonName child,
        String className,
        String schoolName,
        String uai,
        LocalDate validThrough) {

    /** Leaves everything out: what is personal or secret must not reach a log. */
    @Override
    public String toString() {
        return "Letter[" + uai + "]";
    }
}
