package fr.educonnect.schoolimport.letter.run;

import java.util.Set;
import java.util.TreeSet;

/** The folder holds a run with {@code --again} for other schools that was interrupted. */
public final class InterruptedRunException extends Exception {

    private static final long serialVersionUID = 1L;

    InterruptedRunException(Set<String> uais) {
        super("In this folder new letters for everybody were begun and not ended. Go on with the same schools first ("
                + String.join(", ", new TreeSet<>(uais)) + "), or name another folder.");
    }
}
