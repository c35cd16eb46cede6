package fr.educonnect.authenticators.activation.mail;

import fr.educonnect.authenticators.activation.ActivatingPerson;
import fr.educonnect.authenticators.activation.ActivationNotes;
import fr.educonnect.authenticators.recovery.mail.TypedAddress;
import fr.educonnect.authenticators.step.ParentStep;
import fr.educonnect.authenticators.step.StepContext;
import fr.educonnect.directory.person.Person;
import fr.educonnect.messages.MaskedAddress;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Shows the address of the school's form, masked, or asks for one where the school has none (flows §5). Nobody has to have
 * one, and the activation waits for no mail.
 */
final class MailStep extends ParentStep {

    private static final String PAGE = "educonnect-activation-mail.ftl";
    private static final String FIELD = "email";
    private static final String WITHOUT = "without";

    @Override
    protected void show(StepContext step) {
        ActivatingPerson.of(step).ifPresent(person -> {
            if (ActivationNotes.of(step).mailSeen()) {
                step.flow().success();
            } else {
                step.show(
                        PAGE, page(person, ActivationNotes.of(step).statedMail().orElse("")));
            }
        });
    }

    @Override
    protected void submit(StepContext step) {
        ActivatingPerson.of(step).ifPresent(person -> {
            String typed = step.typed(FIELD).strip();
            if (person.email().isPresent() || step.asksFor(WITHOUT)) {
                goOn(step, null);
                return;
            }
            Optional<String> problem = TypedAddress.problem(typed);
            if (problem.isPresent()) {
                step.refuse(PAGE, page(person, typed), FIELD, problem.get());
            } else {
                goOn(step, typed.toLowerCase(Locale.ROOT));
            }
        });
    }

    private static void goOn(StepContext step, String stated) {
        ActivationNotes.of(step).statedMail(stated);
        ActivationNotes.of(step).mailSeen(true);
        step.flow().success();
    }

    private static Map<String, Object> page(Person person, String typed) {
        return Map.of("known", person.email().map(MaskedAddress::of).orElse(""), "address", typed);
    }
}
