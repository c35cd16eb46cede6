package fr.educonnect.directory.account;

import fr.educonnect.directory.child.Child;
import fr.educonnect.directory.child.Enrolment;
import fr.educonnect.directory.guardian.Guardian;
import fr.educonnect.directory.guardian.GuardianRecords;
import fr.educonnect.directory.guardian.Guardianship;
import fr.educonnect.directory.guardian.PersonName;
import fr.educonnect.directory.rollout.Rollout;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A parent's account with everything that signing in needs: one account holds one or several guardian records.
 *
 * @param id                primary key, never reused
 * @param identifiant       what the parent types to sign in, lower case
 * @param status            never null
 * @param regroupedInto     the account that took the records over, where the status is {@link AccountStatus#REGROUPED}
 * @param guardians         records held, the freshest first; empty once regrouped or where the school's base lost them
 * @param guardianships     links of these records to children, whatever their legal level or end
 * @param verifiedEmail     the address that the holder proved to read, lower case
 * @param statedEmail       the address that the holder typed at activation, where the school had none; lower case
 * @param provisionalSecret the secret of the school's letter
 */
public record Account(
        long id,
        String identifiant,
        AccountStatus status,
        OptionalLong regroupedInto,
        List<Guardian> guardians,
        List<Guardianship> guardianships,
        Optional<String> verifiedEmail,
        Optional<String> statedEmail,
        Optional<ProvisionalSecret> provisionalSecret) {

    private static final Comparator<VisibleChild> ELDEST_FIRST = Comparator.comparing(
                    (VisibleChild visible) -> visible.child().birthDate())
            .thenComparing(visible -> visible.child().id())
            .thenComparing(visible -> visible.school().uai());

    public Account {
        guardians = new GuardianRecords(guardians).freshestFirst();
        guardianships = guardianships.stream()
                .sorted(Comparator.comparing(Guardianship::guardianId)
                        .thenComparing(link -> link.child().id()))
                .toList();
    }

    /** The record whose names are shown: the most recently updated, then the lowest id. */
    public Optional<Guardian> principal() {
        return records().principal();
    }

    /**
     * The name to show: that of the principal record, as the best of the account's records writes it.
     *
     * @return empty for an account that holds no record any more
     */
    public Optional<PersonName> name() {
        return records().name();
    }

    /**
     * The school's address of the principal record, else of the next freshest record that has one; where the school has none at
     * all, the address that the holder typed. Lower case.
     */
    public Optional<String> email() {
        return records().email().or(() -> statedEmail);
    }

    /** The mobile of the principal record, else of the next freshest record that has one; E.164. */
    public Optional<String> mobile() {
        return records().mobile();
    }

    /** Whether the holder proved to read {@link #email()} as it is now; an address that the school changed is not. */
    public boolean emailVerified() {
        return verifiedEmail.isPresent() && verifiedEmail.equals(email());
    }

    /**
     * The children that online services may see, once for each school where they are enrolled, the eldest first (flows
     * §7 and §8): legal guardian, link not dropped, not reported, enrolled on the day, school open.
     *
     * @param today the day in Europe/Paris
     */
    public List<VisibleChild> visibleChildren(Rollout rollout, LocalDate today) {
        return enrolledOn(today)
                .filter(visible -> rollout.isOpen(visible.school(), today))
                .toList();
    }

    /**
     * The first day on which a child that only the rollout hides becomes visible.
     *
     * @param today the day in Europe/Paris
     * @return empty where no opening is planned for any hidden child
     */
    public Optional<LocalDate> nextOpening(Rollout rollout, LocalDate today) {
        return enrolledOn(today)
                .filter(visible -> !rollout.isOpen(visible.school(), today))
                .map(visible -> rollout.opensOn(visible.school()))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    /**
     * Whether any child is at school at all, open or not.
     *
     * @param today the day in Europe/Paris
     * @return false when every child has left, was reported, or is no longer linked to a legal guardian of this account
     */
    public boolean hasEnrolledChild(LocalDate today) {
        return enrolledOn(today).findAny().isPresent();
    }

    /** Names the account only: what is personal must not reach a log. */
    @Override
    public String toString() {
        return "Account[" + id + ", " + status + "]";
    }

    private GuardianRecords records() {
        return new GuardianRecords(guardians);
    }

    /** Two records may link the same child: it is taken once, from the record that was there first. */
    private Stream<VisibleChild> enrolledOn(LocalDate today) {
        Set<Long> seen = new HashSet<>();
        return guardianships.stream()
                .filter(link -> link.legalOn(today) && !link.reported())
                .filter(link -> seen.add(link.child().id()))
                .flatMap(link -> link.enrolments().stream()
                        .filter(enrolment -> enrolment.activeOn(today))
                        .map(enrolment -> visible(link, link.child(), enrolment)))
                .sorted(ELDEST_FIRST);
    }

    private static VisibleChild visible(Guardianship link, Child child, Enrolment enrolment) {
        return new VisibleChild(
                child, enrolment.school(), enrolment.className(), link.relationCode(), link.legalLevel());
    }
}
