package fr.educonnect.authenticators.headers;

import java.util.regex.Pattern;
import org.keycloak.models.BrowserSecurityHeaders;

/** Which pages are Keycloak's own applications, and the policy that Keycloak ships for them. */
final class KeycloakConsole {

    /** Keycloak's default policy. */
    static final String POLICY = BrowserSecurityHeaders.CONTENT_SECURITY_POLICY.getDefaultValue();

    /** The same for a page that clients put into a frame. */
    static final String FRAMED_POLICY = "frame-src 'self'; object-src 'none';";

    private static final Pattern PATH = Pattern.compile("/?(admin/[^/]+/console(/.*)?"
            + "|realms/[^/]+/account(/.*)?"
            + "|realms/[^/]+/protocol/openid-connect/(login-status-iframe\\.html|3p-cookies/)(.*)?)");

    private KeycloakConsole() {}

    /**
     * Whether a page belongs to a console or to the session frames.
     *
     * @param path of the request, with or without its first slash
     */
    static boolean at(String path) {
        return PATH.matcher(path).matches();
    }
}
