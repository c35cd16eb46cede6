package fr.educonnect.directory.account;

import fr.educonnect.directory.account.FamilyChild.Visibility;
import fr.educonnect.directory.child.Child;
import fr.educonnect.directory.child.Enrolment;
import fr.educonnect.directory.guardian.Guardianship;
import fr.educonnect.directory.rollout.Rollout;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every child of an account, as its holder is shown them: also those that online services do not see, and why (flows §6). */
public final class Family {

    private static final Comparator<FamilyChild> ELDEST_FIRST = Comparator.comparing(
                    (FamilyChild known) -> known.child().birthDate())
            .thenComparing(known -> known.child().id())
            .thenComparing(known ->
                    known.enrolment().map(enrolment -> enrolment.school().uai()).orElse(""));

    private Family() {}

    /**
     * The children of whom a record of the account is a legal guardian, once for each school where they are, the eldest first. Two
     * records may link the same child: it is reported only where no record stands for it.
     *
     * @param today the day in Europe/Paris
     */
    public static List<FamilyChild> of(Account account, Rollout rollout, LocalDate today) {
        Map<Long, List<Guardianship>> byChild = account.guardianships().stream()
                .filter(link -> link.legalOn(today))
                .collect(Collectors.groupingBy(
                        link -> link.child().id(), LinkedHashMap::new, Collectors.toUnmodifiableList()));
        return byChild.values().stream()
                .flatMap(links -> of(links, rollout, today))
                .sorted(ELDEST_FIRST)
                .toList();
    }

    private static Stream<FamilyChild> of(List<Guardianship> links, Rollout rollout, LocalDate today) {
        Child child = links.get(0).child();
        boolean reported = links.stream().allMatch(Guardianship::reported);
        List<Enrolment> enrolments = links.get(0).enrolments().stream()
                .filter(enrolment -> enrolment.activeOn(today))
                .toList();
        if (enrolments.isEmpty()) {
            return Stream.of(new FamilyChild(
                    child,
                    Optional.empty(),
                    reported ? Visibility.REPORTED : Visibility.NOT_ENROLLED,
                    Optional.empty()));
        }
        return enrolments.stream()
                .map(enrolment -> reported
                        ? new FamilyChild(child, Optional.of(enrolment), Visibility.REPORTED, Optional.empty())
                        : of(child, enrolment, rollout, today));
    }

    private static FamilyChild of(Child child, Enrolment enrolment, Rollout rollout, LocalDate today) {
        Optional<LocalDate> opening = rollout.opensOn(enrolment.school());
        Visibility visibility;
        if (rollout.isOpen(enrolment.school(), today)) {
            visibility = Visibility.OPEN;
        } else {
            visibility = opening.isPresent() ? Visibility.OPENS_LATER : Visibility.NOT_OPEN;
        }
        return new FamilyChild(child, Optional.of(enrolment), visibility, opening);
    }
}
