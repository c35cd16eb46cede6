package fr.educonnect.sms.http;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.educonnect.sms.settings.SettingsReader;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Settings of a gateway of type {@code http}; docs/sms-gateways.md explains each.
 *
 * @param url where messages go
 * @param method how
 * @param headers sent with each, with places; {@code Content-Type} is set by the body's type unless named here
 * @param bodyType JSON or form
 * @param body with places
 * @param sender fills {@code {sender}}; may be empty
 * @param success when a message was taken
 * @param reference where the answer names the message; null when it does not
 * @param auth how we prove who we are
 * @param limits bounds of one exchange
 * @param retry tries by itself
 * @param idempotencyHeader header with our reference, by which the provider recognises a repeated message; null when it
 *     does not
 */
public record HttpGatewayConfig(
        URI url,
        HttpMethod method,
        Map<String, Template> headers,
        BodyType bodyType,
        Template body,
        String sender,
        SuccessRule success,
        JsonPointer reference,
        HttpAuth auth,
        HttpLimits limits,
        RetryPolicy retry,
        String idempotencyHeader) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final Set<String> BODY_PLACES = Set.of("to", "toDigits", "text", "sender", "reference");
    private static final Set<String> HEADER_PLACES = Set.of("reference", "timestamp", "user");
    private static final Set<String> VALUE_PLACES = Set.of("to", "toDigits", "reference");

    /** Those that the HTTP client sets, or that say something about us that a setting says already. */
    private static final Set<String> RESERVED_HEADERS =
            Set.of("host", "content-length", "connection", "transfer-encoding", "expect", "upgrade", "authorization");

    /**
     * Reads the settings, noting what is wrong with them.
     *
     * @param settings of one gateway
     * @return the settings, with the default in place of each that cannot be used
     */
    public static HttpGatewayConfig read(SettingsReader settings) {
        BodyType bodyType = settings.choice("body-type", BodyType.class, BodyType.JSON);
        return new HttpGatewayConfig(
                settings.address("url"),
                settings.choice("method", HttpMethod.class, HttpMethod.POST),
                headers(settings),
                bodyType,
                body(settings, bodyType),
                settings.text("sender").orElse(""),
                success(settings),
                pointer(settings, "reference-pointer"),
                HttpAuthSettings.read(settings),
                limits(settings),
                retry(settings),
                settings.text("idempotency-header")
                        .filter(name -> isHeaderName(settings, "idempotency-header", name))
                        .orElse(null));
    }

    private static HttpLimits limits(SettingsReader settings) {
        return new HttpLimits(
                settings.millis("connect-timeout", 100, 60_000, Duration.ofSeconds(2)),
                settings.millis("request-timeout", 100, 120_000, Duration.ofSeconds(10)),
                settings.number("max-response-bytes", 256, 10_000_000, 65_536));
    }

    private static RetryPolicy retry(SettingsReader settings) {
        return new RetryPolicy(
                settings.number("attempts", 1, 10, 2),
                settings.millis("retry-wait", 1, 60_000, Duration.ofMillis(250)),
                settings.millis("retry-longest-wait", 1, 60_000, Duration.ofSeconds(2)));
    }

    private static SuccessRule success(SettingsReader settings) {
        JsonPointer pointer = pointer(settings, "success-pointer");
        String value = settings.text("success-value").orElse(null);
        if ((pointer == null) != (value == null)) {
            settings.problem("success-pointer", "and success-value go together: set both or none.");
        }
        Template expected = value == null ? null : new Template(value);
        if (expected != null) {
            refuseUnknown(settings, "success-value", expected, VALUE_PLACES);
        }
        return new SuccessRule(
                settings.statuses("success-statuses", Set.of(200, 201, 202)),
                expected == null ? null : pointer,
                expected,
                settings.statuses("refusal-statuses", Set.of(400, 413, 422)));
    }

    private static JsonPointer pointer(SettingsReader settings, String name) {
        return settings.text(name)
                .map(typed -> {
                    try {
                        return JsonPointer.compile(typed);
                    } catch (IllegalArgumentException e) {
                        settings.problem(name, "is no JSON pointer such as /messages/0/id.");
                        return null;
                    }
                })
                .orElse(null);
    }

    private static Map<String, Template> headers(SettingsReader settings) {
        Map<String, Template> headers = new LinkedHashMap<>();
        for (String line : settings.words("headers", "|")) {
            int colon = line.indexOf(':');
            String name = colon < 0 ? line : line.substring(0, colon).strip();
            if (colon < 0) {
                settings.problem("headers", "must be written Name: value | Name: value.");
            } else if (isHeaderName(settings, "headers", name)) {
                Template value = new Template(line.substring(colon + 1).strip());
                refuseUnknown(settings, "headers", value, HEADER_PLACES);
                if (value.pattern().chars().anyMatch(character -> character < ' ' || character > '~')) {
                    settings.problem("headers", "holds a character that a header cannot carry, in " + name + ".");
                }
                headers.put(name, value);
            }
        }
        return headers;
    }

    private static boolean isHeaderName(SettingsReader settings, String setting, String name) {
        if (!name.matches("[A-Za-z0-9-]+")) {
            settings.problem(setting, "names a header with other characters than letters, digits and dashes.");
            return false;
        }
        if (RESERVED_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
            settings.problem(setting, "names " + name + ", which is not set here; see auth for Authorization.");
            return false;
        }
        return true;
    }

    private static Template body(SettingsReader settings, BodyType type) {
        Template body = new Template(settings.required(
                "body", type == BodyType.JSON ? "{\"to\":\"{to}\",\"text\":\"{text}\"}" : "To={to}&Body={text}"));
        boolean known = refuseUnknown(settings, "body", body, BODY_PLACES);
        Set<String> names = body.names();
        if (!body.pattern().isEmpty()
                && !(names.contains("text") && (names.contains("to") || names.contains("toDigits")))) {
            settings.problem("body", "must hold {text}, and {to} or {toDigits}.");
        } else if (known && type == BodyType.JSON && !staysJson(body)) {
            settings.problem("body", "is no JSON once filled in. Places other than {toDigits} stand inside quotes.");
        }
        return body;
    }

    /** A place outside quotes shows as soon as its value holds a space. */
    private static boolean staysJson(Template body) {
        Map<String, String> probe = Map.of(
                "to", "+33612345678",
                "toDigits", "33612345678",
                "text", "a \"b\"\n\\",
                "sender", "A B",
                "reference", "a-b");
        try {
            JSON.readTree(body.filled(probe, BodyType.JSON::escaped));
            return true;
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static boolean refuseUnknown(SettingsReader settings, String name, Template template, Set<String> known) {
        Set<String> unknown = new TreeSet<>(template.names());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            List<String> sorted = known.stream().sorted().toList();
            settings.problem(name, "has places that are not known: " + unknown + ". Known here: " + sorted + ".");
        }
        return unknown.isEmpty();
    }
}
