package fr.educonnect.authenticators.activation.children;

import fr.educonnect.authenticators.activation.ActivatingPerson;
import fr.educonnect.authenticators.activation.ActivationNotes;
import fr.educonnect.authenticators.event.FlowEvents;
import fr.educonnect.authenticators.limits.LimitMetric;
import fr.educonnect.authenticators.step.NumberSetting;
import fr.educonnect.authenticators.step.ParentStep;
import fr.educonnect.authenticators.step.StepContext;
import fr.educonnect.authenticators.step.StepStop;
import fr.educonnect.directory.guardian.Guardianship;
import fr.educonnect.directory.person.Person;
import fr.educonnect.directory.person.PersonChild;
import fr.educonnect.directory.quota.Limit;
import fr.educonnect.directory.quota.QuotaAnswer.Exceeded;
import fr.educonnect.directory.quota.Window;
import fr.educonnect.directory.rollout.SchoolDay;
import fr.educonnect.userstorage.database.KeycloakClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.events.Details;
import org.keycloak.events.EventType;
import org.keycloak.models.utils.FormMessage;

/**
 * Asks for the birth date of each child (flows §5). All must be right, and one message answers any mistake: nobody learns a
 * date child by child (security 4). Tries are counted for the person, over all numbers, sessions and nodes.
 */
final class ChildrenStep extends ParentStep {

    static final NumberSetting TRIES = new NumberSetting(
            "dateTries",
            "Tries of the birth dates in 24 hours",
            "Of one person, over all sessions. When they are used, the page names the school to call.",
            1,
            100,
            5);

    private static final String NOT_MINE = "notMine";
    private static final String CONFIRMED = "confirmed";
    private static final String KEPT = "kept";

    @Override
    protected void show(StepContext step) {
        ActivatingPerson.of(step).ifPresent(person -> show(step, person));
    }

    @Override
    protected void submit(StepContext step) {
        ActivatingPerson.of(step).ifPresent(person -> {
            List<PersonChild> children = person.childrenOn(today());
            Optional<PersonChild> reported = reported(step, children);
            if (reported.isEmpty() || step.asksFor(KEPT)) {
                checkUnlessKept(step, person, children);
            } else if (step.asksFor(CONFIRMED)) {
                report(step, person, reported.get());
            } else {
                askAgain(step, children, reported.get());
            }
        });
    }

    private static void show(StepContext step, Person person) {
        List<PersonChild> children = person.childrenOn(today());
        if (children.isEmpty()) {
            step.stop(noChild(person));
        } else if (ActivationNotes.of(step).provedChildren(person.sourceKey()).containsAll(ids(children))) {
            step.flow().success();
        } else {
            step.show(ChildrenPage.FILE, page(children, TypedDates.none(children), ""));
        }
    }

    /** Whoever thought better of "Ce n'est pas mon enfant" finds what was typed before. */
    private static void checkUnlessKept(StepContext step, Person person, List<PersonChild> children) {
        if (children.isEmpty()) {
            step.stop(noChild(person));
        } else if (step.asksFor(KEPT)) {
            step.show(ChildrenPage.FILE, page(children, TypedDates.of(step, children), ""));
        } else {
            check(step, person, children);
        }
    }

    private static void check(StepContext step, Person person, List<PersonChild> children) {
        TypedDates typed = TypedDates.of(step, children);
        List<FormMessage> problems = typed.problems(today());
        if (!problems.isEmpty()) {
            step.refuse(ChildrenPage.FILE, page(children, typed, ""), problems);
            return;
        }
        List<Limit> tries = tries(step, person);
        if (step.directory().recovery(store -> store.quotas().use(tries)) instanceof Exceeded exceeded) {
            blocked(step, children, exceeded);
            return;
        }
        if (typed.right()) {
            ActivationNotes.of(step).provedChildren(person.sourceKey(), ids(children));
            step.flow().success();
            return;
        }
        step.flow().getEvent().clone().error(FlowEvents.WRONG_BIRTH_DATE);
        Optional<Exceeded> last =
                step.directory().recovery(store -> store.quotas().reached(tries));
        if (last.isPresent()) {
            blocked(step, children, last.get());
        } else {
            step.refuse(
                    ChildrenPage.FILE,
                    page(children, typed, ""),
                    List.of(new FormMessage("dates", "educonnect.activation.date.wrong")));
        }
    }

    private static void blocked(StepContext step, List<PersonChild> children, Exceeded exceeded) {
        LimitMetric.reached(exceeded.limit());
        step.flow()
                .getEvent()
                .clone()
                .detail(FlowEvents.LIMIT, exceeded.limit().name())
                .error(FlowEvents.TOO_MANY_REQUESTS);
        step.showStop(StepStop.DATES_BLOCKED, ChildrenPage.schools(children));
    }

    private static void askAgain(StepContext step, List<PersonChild> children, PersonChild child) {
        step.show(
                ChildrenPage.CONFIRM_FILE,
                Map.of(
                        "child", ChildrenPage.name(child, children),
                        "key", ChildrenPage.key(child),
                        "schools", ChildrenPage.schools(List.of(child)),
                        "children", ChildrenPage.children(children, TypedDates.of(step, children))));
    }

    /** The report stands from now on, whatever becomes of the activation. */
    private static void report(StepContext step, Person person, PersonChild child) {
        step.directory().activation(registry -> {
            registry.reports().report(person, child.ids());
            return null;
        });
        step.flow()
                .getEvent()
                .clone()
                .event(EventType.CUSTOM_REQUIRED_ACTION)
                .detail(Details.CUSTOM_REQUIRED_ACTION, FlowEvents.CHILD_REPORTED)
                .success();
        ReportMetric.reported();
        ActivatingPerson.of(step).ifPresent(now -> showAfterReport(step, now, child));
    }

    private static void showAfterReport(StepContext step, Person person, PersonChild reported) {
        List<PersonChild> children = person.childrenOn(today());
        if (children.isEmpty()) {
            step.stop(StepStop.NO_CHILD_LEFT);
        } else {
            step.show(
                    ChildrenPage.FILE,
                    page(children, TypedDates.of(step, children), ChildrenPage.schools(List.of(reported))));
        }
    }

    private static Optional<PersonChild> reported(StepContext step, List<PersonChild> children) {
        return children.stream()
                .filter(child -> ChildrenPage.key(child).equals(step.typed(NOT_MINE)))
                .findFirst();
    }

    private static StepStop noChild(Person person) {
        return person.guardianships().stream().anyMatch(Guardianship::reported)
                ? StepStop.NO_CHILD_LEFT
                : StepStop.NO_CHILD;
    }

    private static List<Limit> tries(StepContext step, Person person) {
        return List.of(new Limit(
                "birth-dates",
                step.directory().subjects().guardian(person.sourceKey()).by("birth-dates"),
                step.settings().number(TRIES),
                new Window.Sliding(Duration.ofHours(24))));
    }

    private static Set<Long> ids(List<PersonChild> children) {
        return children.stream().flatMap(child -> child.ids().stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static LocalDate today() {
        return SchoolDay.today(KeycloakClock.UTC);
    }

    /** @param reportedAt schools of the child that was just reported; empty for none */
    private static Map<String, Object> page(List<PersonChild> children, TypedDates typed, String reportedAt) {
        return Map.of("children", ChildrenPage.children(children, typed), "reportedAt", reportedAt);
    }
}
