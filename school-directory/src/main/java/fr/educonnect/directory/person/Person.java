package fr.educonnect.directory.person;

import fr.educonnect.directory.child.Enrolment;
import fr.educonnect.directory.child.School;
import fr.educonnect.directory.guardian.FoldedName;
import fr.educonnect.directory.guardian.Guardian;
import fr.educonnect.directory.guardian.GuardianRecords;
import fr.educonnect.directory.guardian.Guardianship;
import fr.educonnect.directory.guardian.PersonName;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One parent: the guardian records that {@link SamePerson} takes for the same person, or that one account holds.
 *
 * @param guardians     the records, the freshest first; at least one
 * @param guardianships links of these records to children, whatever their legal level or end, by record and child
 * @param account       the account that holds some or all of the records; empty while none does
 */
public record Person(List<Guardian> guardians, List<Guardianship> guardianships, Optional<PersonAccount> account) {

    /** @throws IllegalArgumentException where there is no record */
    public Person {
        if (guardians.isEmpty()) {
            throw new IllegalArgumentException("A person has one record at least");
        }
        guardians = new GuardianRecords(guardians).freshestFirst();
        guardianships = guardianships.stream()
                .sorted(Comparator.comparing(Guardianship::guardianId)
                        .thenComparing(link -> link.child().id()))
                .toList();
    }

    /** The name to show: that of the freshest record, as the best of the records writes it. */
    public PersonName name() {
        return records().name().orElseThrow();
    }

    /** "M.", "MME": that of the freshest record that has one. */
    public Optional<String> title() {
        return records().title();
    }

    /** First character of the family name. */
    public String initial() {
        return name().initial();
    }

    /** The school's address of the freshest record that has one; lower case. */
    public Optional<String> email() {
        return records().email();
    }

    /** The mobile of the freshest record that has one; E.164. */
    public Optional<String> mobile() {
        return records().mobile();
    }

    /** Ids of the records, ascending. */
    public List<Long> guardianIds() {
        return guardians.stream().map(Guardian::id).sorted().toList();
    }

    /** Key of the record that was there first: by it birth-date tries are counted, whatever records join it later. */
    public String sourceKey() {
        return guardians.stream()
                .min(Comparator.comparing(Guardian::id))
                .orElseThrow()
                .sourceKey();
    }

    /**
     * The children whose birth dates the person must know, the eldest first: legal guardian, link not dropped, not
     * reported, enrolled on the day or later. The same child under several records (first name equal as {@link FoldedName}
     * compares, birth date equal) counts once.
     *
     * @param today the day in Europe/Paris
     */
    public List<PersonChild> childrenOn(LocalDate today) {
        return ownOn(today)
                .collect(Collectors.groupingBy(Person::sameChild, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(links -> child(links, today))
                .sorted(Comparator.comparing(PersonChild::birthDate)
                        .thenComparing(child -> child.ids().iterator().next()))
                .toList();
    }

    /**
     * The same children's places at some schools, by UAI, class and name.
     *
     * @param uais  upper case
     * @param today the day in Europe/Paris
     */
    public List<Pupil> pupilsAt(Collection<String> uais, LocalDate today) {
        return ownOn(today)
                .flatMap(link -> currentAndLater(link, today)
                        .filter(enrolment -> uais.contains(enrolment.school().uai()))
                        .map(enrolment -> new Pupil(link.child(), enrolment.school(), enrolment.className())))
                .distinct()
                .sorted(Pupil.BY_CLASS)
                .toList();
    }

    /** Names the records only: what is personal must not reach a log. */
    @Override
    public String toString() {
        return "Person" + guardianIds();
    }

    private Stream<Guardianship> ownOn(LocalDate today) {
        return guardianships.stream()
                .filter(link -> link.legalOn(today) && !link.reported())
                .filter(link -> currentAndLater(link, today).findAny().isPresent());
    }

    private static Stream<Enrolment> currentAndLater(Guardianship link, LocalDate today) {
        return link.enrolments().stream().filter(enrolment -> enrolment.activeFrom(today));
    }

    private static Map.Entry<FoldedName, LocalDate> sameChild(Guardianship link) {
        return Map.entry(FoldedName.of(link.child().firstName()), link.child().birthDate());
    }

    private static PersonChild child(List<Guardianship> links, LocalDate today) {
        Set<Long> ids = links.stream()
                .map(link -> link.child().id())
                .sorted()
                .collect(Collectors.toCollection(LinkedHashSet::new));
        PersonName name = PersonName.bestOf(links.stream()
                .map(link ->
                        new PersonName(link.child().lastName(), link.child().firstName()))
                .toList());
        List<School> schools = links.stream()
                .flatMap(link -> currentAndLater(link, today))
                .map(Enrolment::school)
                .distinct()
                .sorted(Comparator.comparing(School::uai))
                .toList();
        return new PersonChild(
                ids, name.lastName(), name.firstName(), links.get(0).child().birthDate(), schools);
    }

    private GuardianRecords records() {
        return new GuardianRecords(guardians);
    }
}
