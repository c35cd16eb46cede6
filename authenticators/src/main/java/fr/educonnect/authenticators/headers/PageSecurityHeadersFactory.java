package fr.educonnect.authenticators.headers;

import org.keycloak.headers.SecurityHeadersProvider;
import org.keycloak.headers.SecurityHeadersProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Takes the place of Keycloak's default provider of security headers; there is nothing to configure. */
public final class PageSecurityHeadersFactory implements SecurityHeadersProviderFactory {

    @Override
    public SecurityHeadersProvider create(KeycloakSession session) {
        return new PageSecurityHeaders(session);
    }

    @Override
    public String getId() {
        return "educonnect-page-security-headers";
    }

    /** {@inheritDoc} Above Keycloak's own, which has 0. */
    @Override
    public int order() {
        return 1;
    }
}
