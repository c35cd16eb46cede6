package fr.educonnect.authenticators.headers;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import org.keycloak.headers.DefaultSecurityHeadersProvider;
import org.keycloak.models.BrowserSecurityHeaders;
import org.keycloak.models.KeycloakSession;

/**
 * Keycloak's security headers, which leave Keycloak's own consoles their Content-Security-Policy and let no other page be
 * stored.
 *
 * <p>A realm has one policy for everything. One that is strict enough for the pages that parents see (nothing inline) leaves
 * the realm's admin and account consoles blank, and breaks the session frames of JavaScript clients: these hold inline scripts.
 */
final class PageSecurityHeaders extends DefaultSecurityHeadersProvider {

    private static final String POLICY = BrowserSecurityHeaders.CONTENT_SECURITY_POLICY.getHeaderName();
    private static final String FRAMES = BrowserSecurityHeaders.X_FRAME_OPTIONS.getHeaderName();

    PageSecurityHeaders(KeycloakSession session) {
        super(session);
    }

    @Override
    public void addHeaders(ContainerRequestContext request, ContainerResponseContext response) {
        super.addHeaders(request, response);
        MultivaluedMap<String, Object> headers = response.getHeaders();
        if (!isPage(response)) {
            return;
        }
        if (headers.containsKey(POLICY)
                && KeycloakConsole.at(request.getUriInfo().getPath())) {
            // A page that any client may frame (the session frame) has lost this header by now, and keeps its freedom.
            boolean framed = !headers.containsKey(FRAMES);
            headers.putSingle(POLICY, framed ? KeycloakConsole.FRAMED_POLICY : KeycloakConsole.POLICY);
            if (!framed) {
                headers.putSingle(FRAMES, BrowserSecurityHeaders.X_FRAME_OPTIONS.getDefaultValue());
            }
        } else {
            // Keycloak says so for its forms, but not for its error and sign-out pages.
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store, must-revalidate, max-age=0");
        }
    }

    /** Style sheets, scripts, fonts and keys stay in caches as Keycloak says. */
    private static boolean isPage(ContainerResponseContext response) {
        return response.getMediaType() != null && MediaType.TEXT_HTML_TYPE.isCompatible(response.getMediaType());
    }
}
