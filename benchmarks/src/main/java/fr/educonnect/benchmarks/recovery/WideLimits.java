package fr.educonnect.benchmarks.recovery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The realm with limits that one machine asking for everybody does not reach. Each account is asked for a few times at most,
 * so only what counts networks, the realm and the pause between two sends has to be widened.
 */
public final class WideLimits {

    private static final String PER_NETWORK = "perNetworkAndMinute";

    private WideLimits() {}

    /**
     * Writes the changed realm.
     *
     * @param realm file of the realm
     * @param to where the changed one goes
     * @return that place
     */
    public static Path write(Path realm, Path to) throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode changed = (ObjectNode) json.readTree(realm.toFile());
        for (JsonNode config : changed.withArray("authenticatorConfig")) {
            if (config.path("config").has(PER_NETWORK)) {
                widen(((ObjectNode) config).withObjectProperty("config"));
            }
        }
        Files.createDirectories(to.getParent());
        json.writeValue(to.toFile(), changed);
        return to;
    }

    private static void widen(ObjectNode settings) {
        settings.put(PER_NETWORK, "10000").put("realmPerDay", "1000000").put("cooldownSeconds", "0");
    }
}
