package fr.educonnect.server.process;

import fr.educonnect.server.data.DataFolder;
import fr.educonnect.server.settings.Settings;
import java.util.Map;
import java.util.function.Consumer;

/** Starts the demo téléservice, which asks Keycloak nothing until somebody signs in. */
public final class TeleserviceProcess {

    private TeleserviceProcess() {}

    /**
     * Starts it.
     *
     * @param distribution where it is
     * @param settings its port, and Keycloak's address
     * @param clientSecret what Keycloak knows it by; passed by environment, which no other user can read
     * @param data its log goes there
     * @param onWarning gets its warnings
     * @return the process, not ready yet
     */
    public static ChildProcess start(
            Distribution distribution,
            Settings settings,
            String clientSecret,
            DataFolder data,
            Consumer<String> onWarning) {
        ProcessBuilder builder = new ProcessBuilder(
                Distribution.java(),
                // It starts once and answers one person: the quick compiler and the small collector are right for that.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx96m",
                "-jar",
                distribution.teleservice().toString());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("SERVER_"));
        environment.put("EDUCONNECT_ISSUER", settings.keycloakUrl() + "/realms/educonnect");
        environment.put("EDUCONNECT_CLIENT_ID", "teleservice-demo");
        environment.put("EDUCONNECT_CLIENT_SECRET", clientSecret);
        environment.put("EDUCONNECT_TELESERVICE_PORT", String.valueOf(settings.teleservicePort()));
        environment.put("SERVER_ADDRESS", settings.listenAddress());
        return ChildProcess.start("Téléservice", builder, data.resolve("logs/teleservice.log"), onWarning);
    }
}
