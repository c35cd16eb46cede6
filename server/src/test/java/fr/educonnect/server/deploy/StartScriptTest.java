package fr.educonnect.server.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy/keycloak/start}: what of the secrets reaches the server. */
class StartScriptTest {

    private static final String SERVER = "exec /opt/keycloak/bin/kc.sh .*";

    @TempDir
    private Path secrets;

    @Test
    void secretsAreReadFromTheirFiles() throws Exception {
        Map<String, String> seen = start(Map.of(
                "KC_DB_PASSWORD_FILE", file("db", "pa$s ${word}"),
                "KC_BOOTSTRAP_ADMIN_USERNAME", "bootstrap",
                "KC_BOOTSTRAP_ADMIN_PASSWORD_FILE", file("bootstrap", "first")));

        assertThat(seen)
                .containsOnly(
                        Map.entry("KCRAW_DB_PASSWORD", "pa$s ${word}"),
                        Map.entry("KCRAW_BOOTSTRAP_ADMIN_PASSWORD", "first"),
                        Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", "bootstrap"));
    }

    @Test
    void theServerStartsAgainWhenThePasswordOfTheFirstAdministratorWasEmptied() throws Exception {
        Map<String, String> seen = start(Map.of(
                "KC_DB_PASSWORD_FILE", file("db", "word"),
                "KC_BOOTSTRAP_ADMIN_USERNAME", "bootstrap",
                "KC_BOOTSTRAP_ADMIN_PASSWORD_FILE", file("bootstrap", "")));

        assertThat(seen).containsOnly(Map.entry("KCRAW_DB_PASSWORD", "word"));
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(secrets.resolve(name), content).toString();
    }

    private static Map<String, String> start(Map<String, String> environment) throws Exception {
        String script = Repository.text("deploy/keycloak/start").replaceAll(SERVER, "exec env -0");
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", script).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("KC"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        Map<String, String> seen = new TreeMap<>();
        for (String variable : output.split("\0")) {
            if (variable.startsWith("KC")) {
                seen.put(variable.split("=", 2)[0], variable.split("=", 2)[1]);
            }
        }
        return seen;
    }
}
