package fr.educonnect.sms.http;

import fr.educonnect.sms.http.HttpAuth.Basic;
import fr.educonnect.sms.http.HttpAuth.Bearer;
import fr.educonnect.sms.http.HttpAuth.ClientCredentials;
import fr.educonnect.sms.http.HttpAuth.None;
import fr.educonnect.sms.http.HttpAuth.Signed;
import fr.educonnect.sms.settings.SettingsReader;
import java.util.Set;
import java.util.TreeSet;

/** Reads the settings {@code auth…}, {@code signature-…} and {@code token-…}. */
final class HttpAuthSettings {

    private static final Set<String> SIGNED_PLACES =
            Set.of("method", "url", "path", "body", "timestamp", "user", "secret");

    private enum Kind {
        NONE,
        BEARER,
        BASIC,
        SIGNATURE,
        CLIENT_CREDENTIALS
    }

    private HttpAuthSettings() {}

    static HttpAuth read(SettingsReader settings) {
        return switch (settings.choice("auth", Kind.class, Kind.NONE)) {
            case NONE -> new None();
            case BEARER -> new Bearer(settings.secret("auth-secret"));
            case BASIC -> new Basic(user(settings), settings.secret("auth-secret"));
            case SIGNATURE -> signed(settings);
            case CLIENT_CREDENTIALS ->
                new ClientCredentials(
                        settings.address("token-url"),
                        settings.required("auth-user", "a1b2c3, the client id"),
                        settings.secret("auth-secret"),
                        settings.text("token-scope").orElse(""));
        };
    }

    private static String user(SettingsReader settings) {
        String user = settings.required("auth-user", "educonnect");
        if (user.contains(":")) {
            settings.problem("auth-user", "holds a colon, which basic authentication cannot carry.");
        }
        return user;
    }

    private static Signed signed(SettingsReader settings) {
        SignatureAlgorithm algorithm =
                settings.choice("signature-algorithm", SignatureAlgorithm.class, SignatureAlgorithm.HMAC_SHA256);
        Template signed = new Template(settings.text("signature-text").orElse("{timestamp}{body}"));
        Set<String> unknown = new TreeSet<>(signed.names());
        unknown.removeAll(SIGNED_PLACES);
        if (!unknown.isEmpty()) {
            settings.problem("signature-text", "has places that are not known: " + unknown + ".");
        }
        if (!signed.names().contains("body")) {
            settings.problem("signature-text", "must hold {body}: a signature that leaves it out proves nothing.");
        }
        if (algorithm.isKeyed() == signed.names().contains("secret")) {
            settings.problem(
                    "signature-text",
                    algorithm.isKeyed()
                            ? "must not hold {secret}: it is the key of the HMAC."
                            : "must hold {secret}: a plain digest has no key.");
        }
        return new Signed(
                settings.text("auth-user").orElse(""),
                settings.secret("auth-secret"),
                algorithm,
                signed,
                settings.choice("signature-encoding", SignatureEncoding.class, SignatureEncoding.HEX),
                settings.required("signature-header", "X-Signature"),
                settings.text("signature-prefix").orElse(""));
    }
}
