package fr.educonnect.authenticators.activation;

import fr.educonnect.authenticators.step.Goal;
import fr.educonnect.authenticators.step.StepContext;
import fr.educonnect.authenticators.step.StepStop;
import fr.educonnect.directory.person.Person;
import fr.educonnect.directory.person.PersonAccount;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.LoginActionsService;

/**
 * The parent at hand in an activation, taken anew from the school base by each page: a correction of the school counts at
 * once, and nothing in the session can name somebody else (security 15, 39).
 */
public final class ActivatingPerson {

    private ActivatingPerson() {}

    /** The persons who share the number that was proved; empty in an activation by letter. */
    public static List<Person> atProvedNumber(StepContext step) {
        return ActivationNotes.of(step)
                .provedNumber()
                .map(number -> step.directory().activation(registry -> registry.peopleAt(number.e164())))
                .orElse(List.of());
    }

    /**
     * The parent who proved to be there: by the number and, where it is shared, the choice; by letter, by its secret.
     *
     * @return empty where there is none; then a page has been shown that says what to do
     */
    public static Optional<Person> of(StepContext step) {
        Optional<Person> person = byLetter(step) ? ofLetter(step) : chosen(step, atProvedNumber(step));
        if (person.isEmpty()) {
            step.stop(StepStop.ACTIVATION_AGAIN);
            return person;
        }
        if (person.flatMap(Person::account).filter(PersonAccount::active).isPresent()) {
            step.stop(StepStop.ALREADY_ACTIVATED);
            return Optional.empty();
        }
        return person;
    }

    /** Whether the parent signed in with the provisional secret of a letter, instead of a code by SMS. */
    public static boolean byLetter(StepContext step) {
        boolean letter =
                !LoginActionsService.REGISTRATION_PATH.equals(step.flow().getFlowPath());
        if (letter) {
            step.notes().goal(Goal.LETTER);
        }
        return letter;
    }

    /** Of the people at a number, the one whom the session names by a record that is still theirs. */
    static Optional<Person> chosen(StepContext step, List<Person> people) {
        return ActivationNotes.of(step).person().flatMap(key -> people.stream()
                .filter(person -> person.guardians().stream()
                        .anyMatch(record -> record.sourceKey().equals(key)))
                .findFirst());
    }

    private static Optional<Person> ofLetter(StepContext step) {
        UserModel user = step.flow().getUser();
        return user == null
                ? Optional.empty()
                : step.directory().accountOf(user.getId()).flatMap(account -> step.directory()
                        .activation(registry -> registry.personOf(account.id())));
    }
}
