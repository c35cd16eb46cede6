package fr.educonnect.authenticators.outage;

import fr.educonnect.userstorage.outage.SchoolDatabaseOutage;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;

/** What a parent sees while the school base does not answer: to try again in a moment. */
public final class OutagePage {

    private static final String TEMPLATE = "educonnect-outage.ftl";
    static final int RETRY_AFTER_SECONDS = 60;

    private OutagePage() {}

    /**
     * Shows the page in a flow and leaves an event. Not a failed attempt: it counts for no lock.
     *
     * @param context of the execution
     */
    public static void show(AuthenticationFlowContext context) {
        context.getEvent().error(SchoolDatabaseOutage.EVENT_ERROR);
        // The way on is the page at which the base failed, not the sign-in: what was proved stays proved.
        context.forceChallenge(of(context.form().setAttribute("retryUrl", context.getRefreshExecutionUrl())));
    }

    /**
     * Shows the page in a required action and leaves an event.
     *
     * @param context of the action
     * @param retryUrl address of the page at which the base failed
     */
    public static void show(RequiredActionContext context, String retryUrl) {
        context.getEvent().error(SchoolDatabaseOutage.EVENT_ERROR);
        context.challenge(of(context.form().setAttribute("retryUrl", retryUrl)));
    }

    /**
     * The page alone.
     *
     * @param form of the request
     * @return status 503
     */
    public static Response of(LoginFormsProvider form) {
        return form.setResponseHeader(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_AFTER_SECONDS))
                .setStatus(Response.Status.SERVICE_UNAVAILABLE)
                .createForm(TEMPLATE);
    }
}
