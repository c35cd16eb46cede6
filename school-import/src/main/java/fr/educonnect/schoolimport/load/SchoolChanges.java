package fr.educonnect.schoolimport.load;

/**
 * What an import did to one school, or to several together.
 *
 * @param children the pupils, with their enrolment
 * @param guardians the guardians, with their contacts
 * @param links what ties them
 */
public record SchoolChanges(Changes children, Changes guardians, Changes links) {

    /** Nothing happened. */
    public static final SchoolChanges NONE = new SchoolChanges(Changes.NONE, Changes.NONE, Changes.NONE);

    /** @return both together */
    public SchoolChanges plus(SchoolChanges other) {
        return new SchoolChanges(
                children.plus(other.children), guardians.plus(other.guardians), links.plus(other.links));
    }

    /** @return how many records were touched */
    public long total() {
        return children.total() + guardians.total() + links.total();
    }
}
