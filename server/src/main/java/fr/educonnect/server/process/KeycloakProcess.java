package fr.educonnect.server.process;

import fr.educonnect.server.data.DataFolder;
import fr.educonnect.server.settings.SchoolBase;
import fr.educonnect.server.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Starts Keycloak in production mode. What is secret goes by environment, never on a command line. */
public final class KeycloakProcess {

    /**
     * H2 lets other processes in (AUTO_SERVER) on all addresses of the machine unless told otherwise. Without the
     * optimising compiler a start costs half the processor time (11 s instead of 22 s, measured), which the first sign-ins
     * would not make up for; whoever measures speed puts it back.
     */
    private static final String JAVA_OPTIONS = "-Dh2.bindAddress=127.0.0.1 -XX:TieredStopAtLevel=1";

    /** Every wrong password is a warning of this category: the log and the admin console are the places for those. */
    private static final String EVENTS = "[org.keycloak.events]";

    private KeycloakProcess() {}

    /**
     * Starts it.
     *
     * @param distribution where it is
     * @param settings ports and what the realm's import takes from the environment
     * @param schoolBase the school database in use
     * @param data its own database and its log go there
     * @param admin takes part at the first start only
     * @param onWarning gets its warnings
     * @return the process, not ready yet
     */
    public static ChildProcess start(
            Distribution distribution,
            Settings settings,
            SchoolBase schoolBase,
            DataFolder data,
            BootstrapAdmin admin,
            Consumer<String> onWarning) {
        ProcessBuilder builder = new ProcessBuilder(
                distribution.keycloakScript().toString(),
                "start",
                "--optimized",
                "--import-realm",
                // The two settings that Keycloak gives its H2 itself where no address is given.
                "--db-url=jdbc:h2:file:" + data.resolve("keycloak").resolve("keycloak")
                        + ";NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE",
                "--hostname=" + settings.keycloakUrl(),
                "--http-enabled=true",
                "--http-host=" + settings.listenAddress(),
                "--http-port=" + settings.httpPort(),
                "--http-management-port=" + settings.managementPort(),
                "--log-console-color=false",
                // The launcher asks for the health many times while the server starts: "down" is no news then.
                "--log-level=INFO,io.smallrye.health:ERROR");
        Map<String, String> environment = builder.environment();
        // Options that the person uses for another Keycloak must not reach this one.
        environment.keySet().removeIf(name -> name.startsWith("KC_") || name.startsWith("JAVA_OPTS"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("JAVA_OPTS_APPEND", JAVA_OPTIONS + " " + settings.keycloakJavaOptions());
        environment.putAll(admin.environment());
        environment.putAll(realmVariables(settings, schoolBase));
        return ChildProcess.start("Keycloak", builder, data.resolve("logs/keycloak.log"), line -> {
            if (!line.contains(EVENTS)) {
                onWarning.accept(line);
            }
        });
    }

    /** What {@code realm-export.json} refers to. */
    private static Map<String, String> realmVariables(Settings settings, SchoolBase schoolBase) {
        return Map.of(
                Settings.SCHOOL_DB_URL, schoolBase.url(),
                Settings.SCHOOL_DB_USER, schoolBase.user(),
                Settings.SCHOOL_DB_PASSWORD, schoolBase.password(),
                Settings.OPEN_DEPARTMENTS, settings.openDepartments(),
                Settings.SMTP_HOST, settings.mail().host(),
                Settings.SMTP_PORT, String.valueOf(settings.mail().port()),
                Settings.SMS_URL, settings.smsUrl().toString(),
                Settings.TELESERVICE_URL, settings.teleserviceUrl().toString());
    }

    /**
     * Who administers a new server: a person, and the launcher itself with an account of its own, so that it goes on
     * working when the person's password is changed.
     *
     * @param user name of the person's account
     * @param password its password
     * @param client name of the launcher's account
     * @param clientSecret its secret
     */
    public record BootstrapAdmin(String user, String password, String client, String clientSecret) {

        Map<String, String> environment() {
            return Map.of(
                    "KC_BOOTSTRAP_ADMIN_USERNAME", user,
                    "KC_BOOTSTRAP_ADMIN_PASSWORD", password,
                    "KC_BOOTSTRAP_ADMIN_CLIENT_ID", client,
                    "KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", clientSecret);
        }

        /**
         * What may be shown.
         *
         * @return the names only
         */
        @Override
        public String toString() {
            return String.join(", ", List.of(user, client));
        }
    }
}
