package fr.educonnect.schoolimport.load;

/**
 * How many records one or several exports held.
 *
 * @param children ELEVE
 * @param guardians PERSONNE
 * @param links RESPONSABLE_ELEVE
 */
public record ExportSize(long children, long guardians, long links) {

    /** No records. */
    public static final ExportSize NONE = new ExportSize(0, 0, 0);

    /** @return both together */
    public ExportSize plus(ExportSize other) {
        return new ExportSize(children + other.children, guardians + other.guardians, links + other.links);
    }
}
