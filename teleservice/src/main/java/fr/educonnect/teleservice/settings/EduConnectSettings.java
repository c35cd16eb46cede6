package fr.educonnect.teleservice.settings;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How this service is known to the identity provider; set by environment variables, see {@code application.yml}.
 *
 * @param issuer the provider's issuer, without a trailing slash; {@code EDUCONNECT_ISSUER}
 * @param clientId the client's name in the provider's realm; {@code EDUCONNECT_CLIENT_ID}
 * @param clientSecret the client's secret, never empty; {@code EDUCONNECT_CLIENT_SECRET}
 */
@ConfigurationProperties("educonnect")
public record EduConnectSettings(String issuer, String clientId, String clientSecret) {

    /**
     * Checks the settings at start.
     *
     * @throws UnusableSettingException if one is missing, or the issuer is no web address
     */
    public EduConnectSettings {
        issuer = required("EDUCONNECT_ISSUER", issuer);
        clientId = required("EDUCONNECT_CLIENT_ID", clientId);
        clientSecret = required("EDUCONNECT_CLIENT_SECRET", clientSecret);
        origin(issuer);
    }

    /**
     * Where the provider's pages live, as browsers and content security policies name it.
     *
     * @return scheme, host and port of the issuer, for example {@code http://localhost:8080}
     */
    public String issuerOrigin() {
        return origin(issuer);
    }

    /** Hides the secret from logs. */
    @Override
    public String toString() {
        return "EduConnectSettings[issuer=" + issuer + ", clientId=" + clientId + "]";
    }

    private static String required(String variable, String value) {
        if (value == null || value.isBlank()) {
            throw new UnusableSettingException(variable, "is not set");
        }
        return value.strip();
    }

    private static String origin(String issuer) {
        try {
            URI uri = URI.create(issuer);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (web && uri.getRawAuthority() != null && uri.getHost() != null) {
                return uri.getScheme() + "://" + uri.getRawAuthority();
            }
        } catch (IllegalArgumentException notAnAddress) {
            throw new UnusableSettingException("EDUCONNECT_ISSUER", "is no web address: " + issuer);
        }
        throw new UnusableSettingException("EDUCONNECT_ISSUER", "is no web address: " + issuer);
    }
}
