package fr.educonnect.schoolimport.report;

import fr.educonnect.directory.child.Uai;
import java.util.EnumMap;
import java.util.Map;

/** Counts the odd things of one school, and passes each on to the report as it is found. */
public final class OddityLog {

    private final Uai school;
    private final OddityReport report;
    private final Map<Oddity, Long> counts = new EnumMap<>(Oddity.class);

    /**
     * @param school whose export is being read
     * @param report where each oddity is listed
     */
    public OddityLog(Uai school, OddityReport report) {
        this.school = school;
        this.report = report;
    }

    /**
     * @param oddity what is odd
     * @param sourceKey the child's or guardian's
     * @param field the field of the export it stands in, or what helps to find it; never a name, a number or an address; may be null
     */
    public void note(Oddity oddity, String sourceKey, String field) {
        counts.merge(oddity, 1L, Long::sum);
        report.line(school.value(), sourceKey, oddity.name(), field);
    }

    /** @return how often each oddity was met; those never met are absent */
    public Map<Oddity, Long> counts() {
        return Map.copyOf(counts);
    }
}
