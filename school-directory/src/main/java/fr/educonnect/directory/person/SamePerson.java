package fr.educonnect.directory.person;

import fr.educonnect.directory.guardian.Contact;
import fr.educonnect.directory.guardian.Guardian;
import fr.educonnect.directory.guardian.PersonName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When two guardian records are one person without asking (flows §5): equal names, no contradicting title, a mobile in common
 * and a mail address in common. Anything less waits until the parent groups the accounts.
 *
 * <p>Couples share a mobile and an address, and some share their names: a record without title that could be either of
 * the two is neither.
 */
public final class SamePerson {

    private static final Set<String> MAN = Set.of("m", "mr", "monsieur");
    private static final Set<String> WOMAN = Set.of("mme", "mlle", "madame", "mademoiselle");

    private SamePerson() {}

    /** Whether the two records alone are one person. */
    public static boolean is(Guardian one, Guardian other) {
        return !contradicting(List.of(one, other))
                && inCommon(one, other, Contact.Kind.MOBILE)
                && inCommon(one, other, Contact.Kind.EMAIL)
                && one.name().sameAs(other.name());
    }

    /** Whether one record of these and one of those are one person, and no title of all contradicts another. */
    static boolean is(List<Guardian> these, List<Guardian> those) {
        return these.stream().anyMatch(one -> those.stream().anyMatch(other -> is(one, other)))
                && !contradicting(Stream.concat(these.stream(), those.stream()).toList());
    }

    /** Whether a title of a man and one of a woman are among them. */
    static boolean contradicting(List<Guardian> records) {
        return records.stream()
                        .map(SamePerson::sex)
                        .filter(sex -> sex != Sex.UNKNOWN)
                        .distinct()
                        .count()
                > 1;
    }

    /**
     * Puts records together that are one person, through others too.
     *
     * @param records in any order
     * @return every record in one group, by its lowest id
     */
    static List<List<Guardian>> groups(List<Guardian> records) {
        Map<PersonName, List<Guardian>> byName = records.stream()
                .collect(Collectors.groupingBy(record -> record.name().folded()));
        return byName.values().stream()
                .map(SamePerson::linked)
                .flatMap(List::stream)
                .map(SamePerson::withoutDoubt)
                .flatMap(List::stream)
                .sorted(Comparator.comparing(group -> group.get(0).id()))
                .toList();
    }

    /** The groups that the rule for two records gives, whatever titles a third one brings together. */
    private static List<List<Guardian>> linked(List<Guardian> records) {
        List<List<Guardian>> groups = new ArrayList<>();
        for (Guardian record : records) {
            List<List<Guardian>> near = groups.stream()
                    .filter(group -> group.stream().anyMatch(member -> is(record, member)))
                    .toList();
            groups.removeAll(near);
            groups.add(Stream.concat(near.stream().flatMap(List::stream), Stream.of(record))
                    .sorted(Comparator.comparing(Guardian::id))
                    .toList());
        }
        return groups;
    }

    /** Where a record without title stands between a man and a woman, it stays alone, and they are two. */
    private static List<List<Guardian>> withoutDoubt(List<Guardian> group) {
        if (!contradicting(group)) {
            return List.of(group);
        }
        Map<Boolean, List<Guardian>> titled =
                group.stream().collect(Collectors.partitioningBy(record -> sex(record) != Sex.UNKNOWN));
        return Stream.concat(titled.get(false).stream().map(List::of), linked(titled.get(true)).stream())
                .toList();
    }

    private static boolean inCommon(Guardian one, Guardian other, Contact.Kind kind) {
        return !Collections.disjoint(values(one, kind), values(other, kind));
    }

    private static Set<String> values(Guardian record, Contact.Kind kind) {
        return record.contacts().stream()
                .filter(contact -> contact.kind() == kind)
                .map(Contact::value)
                .collect(Collectors.toSet());
    }

    /** Schools write "M.", "M", "MME", "Mlle": what else there is contradicts nothing. */
    private static Sex sex(Guardian record) {
        String title = record.title() == null
                ? ""
                : record.title().replaceAll("[.\\s]", "").toLowerCase(Locale.ROOT);
        if (MAN.contains(title)) {
            return Sex.MAN;
        }
        return WOMAN.contains(title) ? Sex.WOMAN : Sex.UNKNOWN;
    }

    private enum Sex {
        MAN,
        WOMAN,
        UNKNOWN
    }
}
