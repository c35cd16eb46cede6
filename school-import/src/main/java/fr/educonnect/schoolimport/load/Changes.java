package fr.educonnect.schoolimport.load;

/**
 * What an import did to one kind of record.
 *
 * @param came not known before
 * @param changed known, with other values now
 * @param gone closed: absent from the export, or left according to it
 * @param back closed before, open again
 */
public record Changes(long came, long changed, long gone, long back) {

    /** Nothing happened. */
    public static final Changes NONE = new Changes(0, 0, 0, 0);

    /** @return both together */
    public Changes plus(Changes other) {
        return new Changes(came + other.came, changed + other.changed, gone + other.gone, back + other.back);
    }

    /** @return how many records were touched */
    public long total() {
        return came + changed + gone + back;
    }
}
