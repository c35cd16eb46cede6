package fr.educonnect.authenticators.step;

import java.util.List;
import org.keycloak.forms.login.LoginFormsProvider;

/** Shows a {@link StepStop}. */
public final class StopPage {

    /** File of the page. */
    public static final String TEMPLATE = "educonnect-recovery-stop.ftl";

    private StopPage() {}

    /**
     * Gives a form what the page shows.
     *
     * @param form of the request
     * @param goal of the recovery, with which it begins again
     * @param stop which page
     * @param arguments of its text
     * @return the form, for the caller to render with {@link #TEMPLATE}
     */
    public static LoginFormsProvider prepare(LoginFormsProvider form, Goal goal, StepStop stop, Object... arguments) {
        return form.setAttribute("goal", goal.parameter())
                .setAttribute("stop", stop)
                .setAttribute("stopArguments", List.of(arguments));
    }
}
