package fr.educonnect.schoolimport.siecle;

import java.util.Arrays;
import java.util.Optional;

/** The two files that a school exports together, told apart by their root element. */
public enum ExportKind {
    /** The pupils and their classes. */
    ELEVES("BEE_ELEVES", "Eleves"),
    /** The guardians and what ties them to the pupils. */
    RESPONSABLES("BEE_RESPONSABLES", "Responsables");

    private final String rootElement;
    private final String label;

    ExportKind(String rootElement, String label) {
        this.rootElement = rootElement;
        this.label = label;
    }

    /** @return how the files are called, for messages */
    public String label() {
        return label;
    }

    String rootElement() {
        return rootElement;
    }

    static Optional<ExportKind> ofRoot(String element) {
        return Arrays.stream(values())
                .filter(kind -> kind.rootElement.equals(element))
                .findFirst();
    }
}
