package fr.educonnect.authenticators.activation.person;

import fr.educonnect.authenticators.activation.ActivatedReminder;
import fr.educonnect.authenticators.activation.ActivatingPerson;
import fr.educonnect.authenticators.activation.ActivationNotes;
import fr.educonnect.authenticators.event.FlowEvents;
import fr.educonnect.authenticators.event.Origin;
import fr.educonnect.authenticators.limits.SendLimits;
import fr.educonnect.authenticators.limits.SmsBudget;
import fr.educonnect.authenticators.step.ParentStep;
import fr.educonnect.authenticators.step.StepContext;
import fr.educonnect.authenticators.step.StepStop;
import fr.educonnect.directory.person.Person;
import fr.educonnect.directory.person.PersonAccount;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Asks who the parent is where several people share the number (flows §5, "Qui êtes-vous ?"). */
final class PersonStep extends ParentStep {

    private static final String PAGE = "educonnect-who.ftl";
    private static final String CHOICE = "person";

    @Override
    protected void show(StepContext step) {
        List<Person> people = people(step);
        if (people.isEmpty()) {
            step.stop(StepStop.NUMBER_UNKNOWN);
        } else if (people.size() == 1) {
            choose(step, people.get(0));
        } else {
            step.show(PAGE, page(people));
        }
    }

    @Override
    protected void submit(StepContext step) {
        List<Person> people = people(step);
        Optional<Person> chosen = people.stream()
                .filter(person -> choice(person).equals(step.typed(CHOICE)))
                .findFirst();
        if (chosen.isPresent()) {
            choose(step, chosen.get());
        } else {
            show(step);
        }
    }

    private static void choose(StepContext step, Person person) {
        if (ActivatedReminder.concerns(person)) {
            step.queue()
                    .afterCommit(new ReminderSms(
                            Origin.of(step),
                            ActivationNotes.of(step).provedNumber().orElseThrow(),
                            person,
                            SendLimits.of(step.settings()),
                            SmsBudget.of(
                                    step.settings(),
                                    step.directory()
                                            .subjects()
                                            .realm(step.realm().getId()))));
            step.flow().getEvent().clone().error(FlowEvents.ALREADY_ACTIVATED);
            step.stop(StepStop.ALREADY_ACTIVATED);
            return;
        }
        ActivationNotes.of(step).person(person.sourceKey());
        step.flow().success();
    }

    /** An account that an administrator disabled is nobody's. */
    private static List<Person> people(StepContext step) {
        return ActivatingPerson.atProvedNumber(step).stream()
                .filter(person -> person.account()
                        .map(PersonAccount::id)
                        .map(id -> step.directory().enabledUser(id).isPresent())
                        .orElse(true))
                .toList();
    }

    private static Map<String, Object> page(List<Person> people) {
        return Map.of(
                "people",
                people.stream()
                        .map(person -> Map.of(
                                "choice", choice(person),
                                "title", person.title().map(PersonStep::written).orElse(""),
                                "firstName", person.name().firstName(),
                                "initial", person.initial()))
                        .toList());
    }

    /** As people write it: schools write MME. */
    private static String written(String title) {
        return title.charAt(0) + title.substring(1).toLowerCase(Locale.FRENCH);
    }

    private static String choice(Person person) {
        return String.valueOf(person.guardianIds().get(0));
    }
}
