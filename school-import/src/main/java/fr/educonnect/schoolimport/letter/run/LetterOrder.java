package fr.educonnect.schoolimport.letter.run;

import fr.educonnect.directory.identifiant.IdentifiantPattern;
import java.net.URI;
import java.util.Set;

/**
 * What letters were ordered.
 *
 * @param start          where parents begin: printed, and in the square for telephones
 * @param pattern        how identifiants of new accounts are made
 * @param validityMonths how long the provisional secrets are accepted, 1 or more
 * @param partSize       how many letters one pair of files holds, 1 or more
 * @param again          everybody gets a new letter, those too who have a valid one
 * @param identifiants   only these accounts get a letter, whether or not they have a valid one; empty for all
 */
public record LetterOrder(
        URI start,
        IdentifiantPattern pattern,
        int validityMonths,
        int partSize,
        boolean again,
        Set<String> identifiants) {

    public LetterOrder {
        identifiants = Set.copyOf(identifiants);
    }

    LetterOrder forEverybody() {
        return new LetterOrder(start, pattern, validityMonths, partSize, true, identifiants);
    }
}
