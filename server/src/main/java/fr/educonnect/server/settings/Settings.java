package fr.educonnect.server.settings;

import fr.educonnect.server.terminal.StartFailure;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the environment asks of the launcher; {@code docs/run.md} lists the variables.
 *
 * @param dataFolder where everything that lasts is kept
 * @param listenAddress address that all our programs listen on
 * @param httpPort Keycloak
 * @param managementPort Keycloak's health and metrics
 * @param teleservicePort the demo téléservice
 * @param outboxPort the outbox page
 * @param schoolBase the school database given; empty for the demo's own
 * @param mail where Keycloak sends mails
 * @param smsUrl where Keycloak's HTTP gateway posts SMS
 * @param openDepartments opened départements, as the realm's setting takes them
 * @param teleserviceUrl address of the demo téléservice as a browser sees it
 * @param keycloakJavaOptions more Java options for Keycloak, may be empty
 * @param chosen names of the variables that are set
 */
public record Settings(
        Path dataFolder,
        String listenAddress,
        int httpPort,
        int managementPort,
        int teleservicePort,
        int outboxPort,
        Optional<SchoolBase> schoolBase,
        MailTarget mail,
        URI smsUrl,
        String openDepartments,
        URI teleserviceUrl,
        String keycloakJavaOptions,
        Set<String> chosen) {

    public static final String DATA = "EDUCONNECT_DATA";
    public static final String LISTEN_ADDRESS = "EDUCONNECT_LISTEN_ADDRESS";
    public static final String HTTP_PORT = "EDUCONNECT_HTTP_PORT";
    public static final String MANAGEMENT_PORT = "EDUCONNECT_MANAGEMENT_PORT";
    public static final String TELESERVICE_PORT = "EDUCONNECT_TELESERVICE_PORT";
    public static final String OUTBOX_PORT = "EDUCONNECT_OUTBOX_PORT";
    public static final String SMTP_HOST = "EDUCONNECT_SMTP_HOST";
    public static final String SMTP_PORT = "EDUCONNECT_SMTP_PORT";
    public static final String SMS_URL = "EDUCONNECT_SMS_URL";
    public static final String SCHOOL_DB_URL = "EDUCONNECT_SCHOOL_DB_URL";
    public static final String SCHOOL_DB_USER = "EDUCONNECT_SCHOOL_DB_USER";
    public static final String SCHOOL_DB_PASSWORD = "EDUCONNECT_SCHOOL_DB_PASSWORD";
    public static final String OPEN_DEPARTMENTS = "EDUCONNECT_OPEN_DEPARTMENTS";
    public static final String TELESERVICE_URL = "EDUCONNECT_TELESERVICE_URL";

    public static final String KEYCLOAK_JAVA_OPTS = "EDUCONNECT_KEYCLOAK_JAVA_OPTS";

    /** Every variable that is read. */
    public static final List<String> NAMES = List.of(
            DATA,
            LISTEN_ADDRESS,
            HTTP_PORT,
            MANAGEMENT_PORT,
            TELESERVICE_PORT,
            OUTBOX_PORT,
            SMTP_HOST,
            SMTP_PORT,
            SMS_URL,
            SCHOOL_DB_URL,
            SCHOOL_DB_USER,
            SCHOOL_DB_PASSWORD,
            OPEN_DEPARTMENTS,
            TELESERVICE_URL,
            KEYCLOAK_JAVA_OPTS);

    /** The départements of the demo's families, but for the one that shows what "not open yet" looks like. */
    static final String DEMO_DEPARTMENTS = "09,12,82";

    /**
     * Reads the environment.
     *
     * @param environment variables by name; an empty value counts as not set
     * @param repository folder of {@code run}, which holds the data folder by default
     * @return the settings
     * @throws StartFailure naming every value that cannot be used, all at once
     */
    public static Settings from(Map<String, String> environment, Path repository) {
        return new Reader(environment).settings(repository);
    }

    /**
     * Keycloak as a browser reaches it.
     *
     * @return such as {@code http://localhost:8080}
     */
    public String keycloakUrl() {
        return "http://localhost:" + httpPort;
    }

    /**
     * The outbox as a browser reaches it.
     *
     * @return such as {@code http://localhost:8025}
     */
    public String outboxUrl() {
        return "http://localhost:" + outboxPort;
    }

    /**
     * Whether the environment sets a value, rather than the default.
     *
     * @param variable its name
     * @return false when it is not set, or empty
     */
    public boolean isChosen(String variable) {
        return chosen.contains(variable);
    }

    /** Reads values and collects what is wrong with them. */
    private static final class Reader {

        private final Map<String, String> environment;
        private final List<String> problems = new ArrayList<>();

        Reader(Map<String, String> environment) {
            this.environment = environment;
        }

        Settings settings(Path repository) {
            int teleservicePort = port(TELESERVICE_PORT, 8081);
            int outboxPort = port(OUTBOX_PORT, 8025);
            Settings settings = new Settings(
                    folder(DATA, repository.resolve(".demo")),
                    text(LISTEN_ADDRESS).orElse("127.0.0.1"),
                    port(HTTP_PORT, 8080),
                    port(MANAGEMENT_PORT, 9000),
                    teleservicePort,
                    outboxPort,
                    schoolBase(),
                    new MailTarget(text(SMTP_HOST).orElse("localhost"), port(SMTP_PORT, 3025)),
                    webAddress(SMS_URL, "http://localhost:" + outboxPort + "/sms"),
                    text(OPEN_DEPARTMENTS).orElse(DEMO_DEPARTMENTS),
                    webAddress(TELESERVICE_URL, "http://localhost:" + teleservicePort),
                    text(KEYCLOAK_JAVA_OPTS).orElse(""),
                    chosen());
            if (!problems.isEmpty()) {
                throw new StartFailure(String.join("\n", problems));
            }
            return settings;
        }

        private Set<String> chosen() {
            return environment.keySet().stream()
                    .filter(variable -> text(variable).isPresent())
                    .collect(Collectors.toUnmodifiableSet());
        }

        private Optional<String> text(String variable) {
            return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
        }

        private int port(String variable, int standard) {
            Optional<String> value = text(variable);
            if (value.isEmpty()) {
                return standard;
            }
            if (value.get().strip().matches("[0-9]{1,5}")) {
                int port = Integer.parseInt(value.get().strip());
                if (port >= 1 && port <= 65535) {
                    return port;
                }
            }
            problems.add("%s is \"%s\", and must be a port from 1 to 65535.".formatted(variable, value.get()));
            return standard;
        }

        private Path folder(String variable, Path standard) {
            try {
                return text(variable)
                        .map(Path::of)
                        .orElse(standard)
                        .toAbsolutePath()
                        .normalize();
            } catch (InvalidPathException e) {
                problems.add("%s is no folder's name: %s".formatted(variable, e.getMessage()));
                return standard;
            }
        }

        private URI webAddress(String variable, String standard) {
            String value = text(variable).orElse(standard).strip();
            try {
                URI uri = URI.create(value);
                if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                    return uri;
                }
            } catch (IllegalArgumentException notAnAddress) {
                // Reported below, like an address of another kind.
            }
            problems.add("%s is \"%s\", and must be an address that begins with http:// or https://."
                    .formatted(variable, value));
            return URI.create(standard);
        }

        private Optional<SchoolBase> schoolBase() {
            Optional<String> url = text(SCHOOL_DB_URL);
            if (url.isEmpty()) {
                if (text(SCHOOL_DB_USER).isPresent() || text(SCHOOL_DB_PASSWORD).isPresent()) {
                    problems.add(
                            "%s or %s is set without %s.".formatted(SCHOOL_DB_USER, SCHOOL_DB_PASSWORD, SCHOOL_DB_URL));
                }
                return Optional.empty();
            }
            if (!url.get().startsWith("jdbc:postgresql:") && !url.get().startsWith("jdbc:h2:file:")) {
                problems.add("%s must begin with jdbc:postgresql: or jdbc:h2:file:.".formatted(SCHOOL_DB_URL));
            }
            return Optional.of(new SchoolBase(
                    url.get(), text(SCHOOL_DB_USER).orElse(""), environment.getOrDefault(SCHOOL_DB_PASSWORD, "")));
        }
    }
}
