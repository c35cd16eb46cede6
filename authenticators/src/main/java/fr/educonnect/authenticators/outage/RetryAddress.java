package fr.educonnect.authenticators.outage;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;

/** Where "Réessayer" leads after an outage that ended a request outside a flow: to the same page once more. */
final class RetryAddress {

    /** Pages of a sign-in, read again with GET; what was typed is not sent again. */
    private static final String PAGES = "/login-actions/";

    private RetryAddress() {}

    /**
     * Sets it; nothing where the request's address alone would not lead anywhere.
     *
     * @param form of the page to come
     * @param session of the request
     * @return the form
     */
    static LoginFormsProvider onto(LoginFormsProvider form, KeycloakSession session) {
        // Built on the configured hostname, whatever the request calls us (security 12).
        URI request = session.getContext().getUri().getRequestUri();
        boolean page = request.getPath().contains(PAGES);
        if (page || "GET".equals(session.getContext().getHttpRequest().getHttpMethod())) {
            // The code of the page that was sent counts no more; without one, Keycloak shows the page where the sign-in
            // is.
            form.setAttribute(
                    "retryUrl",
                    UriBuilder.fromUri(request)
                            .replaceQueryParam("session_code")
                            .build()
                            .toString());
        }
        return form;
    }
}
