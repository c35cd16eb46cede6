package fr.educonnect.directory.person;

import fr.educonnect.directory.guardian.Guardian;
import fr.educonnect.directory.guardian.Guardianship;
import fr.educonnect.directory.guardian.PersonName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sorts guardian records into persons. What one account holds is one person, whatever the names: a parent may have grouped it.
 * Records that no account holds go to the account of the same person, or else together by {@link SamePerson}.
 */
public final class People {

    /** Of several accounts of one person, which wait to be grouped, new records go to one that is in use, then the oldest. */
    private static final Comparator<Person> IN_USE_FIRST = Comparator.comparing(
                    (Person holder) -> !holder.account().orElseThrow().active())
            .thenComparing(holder -> holder.account().orElseThrow().id());

    private static final Comparator<Person> BY_NAME = Comparator.comparing(
                    (Person person) -> person.name().folded().lastName())
            .thenComparing(person -> person.name().folded().firstName())
            .thenComparing(person -> person.guardianIds().get(0));

    private final Map<Long, List<Guardianship>> links = new HashMap<>();
    private final Map<Long, Person> holders = new LinkedHashMap<>();
    private final Map<PersonName, Set<Long>> holdersByName = new HashMap<>();

    private People() {}

    /**
     * @param records with all records of each account among them
     * @param today   the day in Europe/Paris: a record that no account holds must be a child's legal guardian
     * @return by name
     */
    public static List<Person> of(List<PersonRecord> records, LocalDate today) {
        People people = new People();
        List<Guardian> free = new ArrayList<>();
        for (PersonRecord record : records) {
            people.links.put(record.guardian().id(), record.guardianships());
            record.account().ifPresent(account -> people.hold(account, record.guardian()));
            if (record.freeOn(today)) {
                free.add(record.guardian());
            }
        }
        List<Person> withoutAccount = new ArrayList<>();
        for (List<Guardian> group : SamePerson.groups(free)) {
            people.holderOf(group)
                    .ifPresentOrElse(
                            holder -> group.forEach(
                                    record -> people.hold(holder.account().orElseThrow(), record)),
                            () -> withoutAccount.add(people.person(group, Optional.empty())));
        }
        List<Person> all = new ArrayList<>(people.holders.values());
        all.addAll(withoutAccount);
        return all.stream().sorted(BY_NAME).toList();
    }

    private void hold(PersonAccount account, Guardian record) {
        List<Guardian> records = new ArrayList<>();
        Optional.ofNullable(holders.get(account.id())).map(Person::guardians).ifPresent(records::addAll);
        records.add(record);
        holders.put(account.id(), person(records, Optional.of(account)));
        holdersByName
                .computeIfAbsent(record.name().folded(), name -> new HashSet<>())
                .add(account.id());
    }

    /** A record without title that could be either of a couple's with an account each goes to neither. */
    private Optional<Person> holderOf(List<Guardian> group) {
        List<Person> candidates = holdersByName.getOrDefault(group.get(0).name().folded(), Set.of()).stream()
                .map(holders::get)
                .filter(holder -> SamePerson.is(group, holder.guardians()))
                .sorted(IN_USE_FIRST)
                .toList();
        boolean doubtful = SamePerson.contradicting(candidates.stream()
                .flatMap(holder -> holder.guardians().stream())
                .toList());
        return doubtful ? Optional.empty() : candidates.stream().findFirst();
    }

    private Person person(List<Guardian> records, Optional<PersonAccount> account) {
        List<Guardianship> guardianships = records.stream()
                .flatMap(record -> links.get(record.id()).stream())
                .toList();
        return new Person(records, guardianships, account);
    }
}
