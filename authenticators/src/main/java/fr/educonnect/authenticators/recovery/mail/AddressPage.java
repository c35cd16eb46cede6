package fr.educonnect.authenticators.recovery.mail;

import fr.educonnect.authenticators.limits.RequestGate;
import fr.educonnect.authenticators.step.StepContext;
import fr.educonnect.authenticators.step.StepStop;
import fr.educonnect.directory.quota.Subject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The page that asks for the mail address, for the lost password and the lost identifiant alike. */
public final class AddressPage {

    private static final String PAGE = "educonnect-address.ftl";
    private static final String FIELD = "email";

    private AddressPage() {}

    /** Shows it. */
    public static void show(StepContext step) {
        step.show(PAGE, page(step, ""));
    }

    /**
     * Takes what was typed, where it is an address and nobody asked too often; else shows the page again, with what is wrong.
     *
     * @param step of the request
     * @param asked whom the request is counted for, by the address as typed
     * @return the address as typed, without surrounding spaces; empty where the page is shown again
     */
    public static Optional<String> taken(StepContext step, Function<String, Subject> asked) {
        String typed = step.typed(FIELD);
        Optional<String> problem = TypedAddress.problem(typed);
        if (problem.isPresent()) {
            step.refuse(PAGE, page(step, typed), FIELD, problem.get());
            return Optional.empty();
        }
        Optional<Duration> wait = RequestGate.closedFor(step, asked.apply(typed.strip()));
        if (wait.isPresent()) {
            step.refuse(
                    PAGE,
                    page(step, typed),
                    FIELD,
                    "educonnect.recovery.tooManyRequests",
                    StepStop.minutes(wait.get()));
            return Optional.empty();
        }
        return Optional.of(typed.strip());
    }

    private static Map<String, String> page(StepContext step, String typed) {
        return Map.of("goal", step.notes().goal().parameter(), "address", typed);
    }
}
