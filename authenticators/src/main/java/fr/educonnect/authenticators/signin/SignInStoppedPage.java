package fr.educonnect.authenticators.signin;

import jakarta.ws.rs.core.Response;
import org.keycloak.authentication.AuthenticationFlowContext;

/** The page and the event of a sign-in that stops after the right password. */
final class SignInStoppedPage {

    private static final String TEMPLATE = "educonnect-sign-in-stopped.ftl";

    private SignInStoppedPage() {}

    /**
     * Shows why the sign-in stops. Not a failed attempt: it counts for no lock.
     *
     * @param context of the execution
     * @param refused why
     */
    static void show(AuthenticationFlowContext context, SignInDecision.Refused refused) {
        SignInStop stop = SignInStop.of(refused);
        context.getEvent().user(context.getUser()).error(stop.eventError());
        Response page = context.form()
                .setAttribute("stop", stop)
                .setStatus(Response.Status.FORBIDDEN)
                .createForm(TEMPLATE);
        context.forceChallenge(page);
    }
}
