package fr.educonnect.schoolimport.report;

import fr.educonnect.schoolimport.load.LoadedSchool;
import java.util.Map;

/** How the import of one school ended. */
public sealed interface SchoolOutcome {

    /** @return the school's UAI; empty for a file that belongs to none */
    String school();

    /**
     * The school went through.
     *
     * @param school its UAI
     * @param loaded what its exports held and changed
     * @param oddities how often each oddity was met
     */
    record Loaded(String school, LoadedSchool loaded, Map<Oddity, Long> oddities) implements SchoolOutcome {}

    /**
     * Nothing of the school was imported.
     *
     * @param school its UAI; empty for a file that belongs to none
     * @param reason file, line and what is wrong
     */
    record Refused(String school, String reason) implements SchoolOutcome {}
}
