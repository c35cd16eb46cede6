package fr.educonnect.authenticators.activation.password;

import fr.educonnect.authenticators.activation.ActivatingPerson;
import fr.educonnect.authenticators.activation.ActivationNotes;
import fr.educonnect.authenticators.activation.letter.LetterSignIn;
import fr.educonnect.authenticators.password.PasswordRules;
import fr.educonnect.authenticators.password.PasswordRules.Rule;
import fr.educonnect.authenticators.recovery.password.SignInStamp;
import fr.educonnect.authenticators.step.ParentStep;
import fr.educonnect.authenticators.step.StepContext;
import fr.educonnect.authenticators.step.StepStop;
import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.account.NotLegalGuardianException;
import fr.educonnect.directory.person.Person;
import fr.educonnect.directory.person.PersonAccount;
import fr.educonnect.directory.person.PersonChild;
import fr.educonnect.directory.rollout.SchoolDay;
import fr.educonnect.messages.MaskedAddress;
import fr.educonnect.userstorage.database.KeycloakClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.ModelException;
import org.keycloak.models.UserModel;

/**
 * Asks for the password of the new account, activates it, shows the identifiant, and lets the parent go on to the
 * téléservice (flows §5). Unlike a reset it signs in: the parent has just proved more than a password does.
 */
final class ActivationPasswordStep extends ParentStep {

    private static final String PAGE = "educonnect-new-password.ftl";
    private static final String DONE_PAGE = "educonnect-activated.ftl";
    private static final String PASSWORD = "password-new";
    private static final String CONFIRMATION = "password-confirm";

    @Override
    protected void show(StepContext step) {
        Optional<Long> activated = ActivationNotes.of(step).activated();
        if (activated.isPresent()) {
            showActivated(step, activated.get());
        } else {
            proved(step).ifPresent(person -> step.show(PAGE, page(step, identifiant(person), List.of())));
        }
    }

    @Override
    protected void submit(StepContext step) {
        Optional<Long> activated = ActivationNotes.of(step).activated();
        if (activated.isPresent()) {
            goOn(step, activated.get());
        } else {
            proved(step).ifPresent(person -> take(step, person));
        }
    }

    private static void take(StepContext step, Person person) {
        String password = step.typed(PASSWORD);
        if (password.isEmpty()) {
            step.refuse(PAGE, page(step, identifiant(person), List.of()), PASSWORD, "educonnect.password.empty");
            return;
        }
        // The rules ask for the identifiant and the family's names: so the account is opened now, not activated.
        PersonAccount account;
        try {
            account = step.directory()
                    .activation(registry -> registry.open(person, ActivationSettings.pattern(step.settings())));
        } catch (NotLegalGuardianException e) {
            step.stop(StepStop.ACTIVATION_AGAIN);
            return;
        }
        Optional<UserModel> user = step.directory().enabledUser(account.id());
        if (account.active() || user.isEmpty()) {
            step.stop(StepStop.ALREADY_ACTIVATED);
            return;
        }
        List<Rule> broken = PasswordRules.of(step.session(), step.realm()).broken(user.get(), password);
        if (!broken.isEmpty()) {
            step.refuse(PAGE, page(step, account.identifiant(), broken), PASSWORD, "educonnect.password.refused");
        } else if (!password.equals(step.typed(CONFIRMATION))) {
            step.refuse(
                    PAGE, page(step, account.identifiant(), List.of()), CONFIRMATION, "educonnect.password.different");
        } else {
            activate(step, person, account, password);
        }
    }

    private static void activate(StepContext step, Person person, PersonAccount account, String password) {
        try {
            if (!Activation.make(step, person, account, password)) {
                step.stop(StepStop.ALREADY_ACTIVATED);
                return;
            }
        } catch (ModelException refused) {
            // A policy that changed while we looked: the page shows the rules as they are now.
            step.refuse(PAGE, page(step, account.identifiant(), List.of()), PASSWORD, "educonnect.password.refused");
            return;
        }
        ActivationNotes.of(step).activated(account.id());
        LetterSignIn.forget(step.flow().getAuthenticationSession());
        // The proof was now, not when the parent goes on: a reset in between ends this sign-in too (security 18).
        SignInStamp.put(step.flow().getAuthenticationSession());
        showActivated(step, account.id());
    }

    /** The parent with every proof that the steps before ask for; the base is asked again (security 15). */
    private static Optional<Person> proved(StepContext step) {
        Optional<Person> person = ActivatingPerson.of(step);
        if (person.isPresent() && !datesProved(step, person.get())) {
            step.stop(StepStop.ACTIVATION_AGAIN);
            return Optional.empty();
        }
        return person;
    }

    private static boolean datesProved(StepContext step, Person person) {
        Set<Long> children = person.childrenOn(SchoolDay.today(KeycloakClock.UTC)).stream()
                .map(PersonChild::ids)
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
        return !children.isEmpty()
                && ActivationNotes.of(step).provedChildren(person.sourceKey()).containsAll(children);
    }

    private static void goOn(StepContext step, long accountId) {
        Optional<UserModel> user = step.directory().enabledUser(accountId);
        if (user.isEmpty()) {
            step.stop(StepStop.ACTIVATION_AGAIN);
            return;
        }
        step.flow().setUser(user.get());
        step.flow().success();
    }

    private static void showActivated(StepContext step, long accountId) {
        Account account = step.directory()
                .accounts(directory -> directory.findById(accountId))
                .orElseThrow();
        step.show(
                DONE_PAGE,
                Map.of(
                        "identifiant",
                        account.identifiant(),
                        "sentTo",
                        Activation.sentTo(step, account).orElse(""),
                        "toValidate",
                        account.emailVerified()
                                ? ""
                                : account.email().map(MaskedAddress::of).orElse("")));
    }

    private static String identifiant(Person person) {
        return person.account().map(PersonAccount::identifiant).orElse("");
    }

    private static Map<String, Object> page(StepContext step, String identifiant, List<Rule> broken) {
        return Map.of(
                "identifiant",
                identifiant,
                "rules",
                PasswordRules.of(step.session(), step.realm()).rules(),
                "broken",
                broken);
    }
}
