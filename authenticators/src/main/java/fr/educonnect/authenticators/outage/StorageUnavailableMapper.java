package fr.educonnect.authenticators.outage;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.jboss.logging.Logger;
import org.keycloak.OAuthErrorException;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.storage.StorageUnavailableException;

/**
 * Answers what no flow caught: a request that needs the school base while it is away, such as a single sign-on with a cookie,
 * a token refresh or userinfo.
 *
 * <p>Keycloak's own mapper would answer 500 with a stack trace in the log. A browser gets the outage page, a téléservice a
 * {@code temporarily_unavailable} that it may retry (RFC 6749 §4.1.2.1); both 503 with {@code Retry-After}. The request is rolled
 * back but for an event: the session stays, and goes on when the base is back.
 */
@Provider
public final class StorageUnavailableMapper implements ExceptionMapper<StorageUnavailableException> {

    private static final Logger LOG = Logger.getLogger(StorageUnavailableMapper.class);

    @Context
    KeycloakSession session;

    @Override
    public Response toResponse(StorageUnavailableException failure) {
        session.getTransactionManager().setRollbackOnly();
        LOG.warnf("Answered 503: %s", failure.getMessage());
        RealmModel realm = session.getContext().getRealm();
        if (realm != null) {
            OutageEvent.leave(session, realm);
        }
        if (realm != null && wantsPage()) {
            return OutagePage.of(RetryAddress.onto(session.getProvider(LoginFormsProvider.class), session));
        }
        return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, OutagePage.RETRY_AFTER_SECONDS)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of(
                        "error",
                        OAuthErrorException.TEMPORARILY_UNAVAILABLE,
                        "error_description",
                        "The school database does not answer; try again later"))
                .build();
    }

    private boolean wantsPage() {
        return session.getContext().getHttpRequest().getHttpHeaders().getAcceptableMediaTypes().stream()
                .anyMatch(type -> MediaType.TEXT_HTML_TYPE.getSubtype().equals(type.getSubtype()));
    }
}
