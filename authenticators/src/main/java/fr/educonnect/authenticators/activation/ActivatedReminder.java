package fr.educonnect.authenticators.activation;

import fr.educonnect.authenticators.send.RequestedWork;
import fr.educonnect.directory.person.Person;
import fr.educonnect.directory.person.PersonAccount;
import java.util.List;
import java.util.stream.Collectors;

/** Tells by SMS, to the number of the school's form, that an account is activated already, and its identifiant (flows §5). */
public final class ActivatedReminder {

    /** More people share a number only by a mistake of a school; an SMS of so many lines is dear. */
    private static final int MOST_PEOPLE = 6;

    private ActivatedReminder() {}

    /** Whether the person has an activated account. */
    public static boolean concerns(Person person) {
        return person.account().filter(PersonAccount::active).isPresent();
    }

    /**
     * The text.
     *
     * @param people who share the number, each with an activated account
     */
    public static String text(RequestedWork.Desk desk, List<Person> people) {
        return people.stream()
                .limit(MOST_PEOPLE)
                .map(person -> desk.text(
                        "educonnect.sms.identifiant.line",
                        person.name().firstName(),
                        person.initial(),
                        person.account().orElseThrow().identifiant()))
                .collect(Collectors.joining("\n", desk.text("educonnect.sms.alreadyActivated") + "\n", ""));
    }
}
