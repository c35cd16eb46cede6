package fr.educonnect.schoolimport.list;

import fr.educonnect.directory.child.Uai;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The schools that may be imported: columns of the State's open directory of schools, plus {@code Pilote}.
 *
 * <p>France has some 70,000 schools: the list is kept in memory.
 */
public final class SchoolList {

    private final SortedMap<String, ListedSchool> schools;
    private final List<String> faults;

    SchoolList(SortedMap<String, ListedSchool> schools, List<String> faults) {
        this.schools = Collections.unmodifiableSortedMap(schools);
        this.faults = List.copyOf(faults);
    }

    /**
     * @param uai a school
     * @return its line, if the list has a usable one
     */
    public Optional<ListedSchool> find(Uai uai) {
        return Optional.ofNullable(schools.get(uai.value()));
    }

    /** @return the usable lines, by UAI */
    public Collection<ListedSchool> schools() {
        return schools.values();
    }

    /** @return label and academy of each département, by its three digits; the first school of the list counts */
    public Map<String, ListedSchool> departments() {
        SortedMap<String, ListedSchool> departments = new TreeMap<>();
        schools.values().forEach(school -> departments.putIfAbsent(school.uai().departmentCode(), school));
        return departments;
    }

    /** @return one message for each line that could not be used, with file and line */
    public List<String> faults() {
        return faults;
    }
}
