package fr.educonnect.server.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

    @TempDir
    Path folder;

    @Test
    void anUnexpectedEndIsExplainedByTheLastLinesAndTheLogsName() throws Exception {
        try (ChildProcess child =
                start("echo everything is fine; echo the disk burns; exit 3", new CopyOnWriteArrayList<>())) {
            child.waitFor();

            assertThat(child.failure())
                    .hasMessageContaining("Keycloak ended with exit code 3")
                    .hasMessageContaining("the disk burns")
                    .hasMessageContaining(log().toString());
        }
        assertThat(Files.readString(log())).contains("everything is fine");
    }

    @Test
    void warningsAreShownAsKeycloakAndSpringWriteThem() throws Exception {
        List<String> shown = new CopyOnWriteArrayList<>();
        String script = """
                echo '2026-11-22 04:04:28,406 INFO  [org.keycloak] (main) WARN me not'
                echo '2026-11-22 04:04:28,406 WARN  [org.keycloak] (main) careful'
                echo '2026-11-22T04:04:28.406Z  WARN 12 --- [main] boot : careful too'
                echo '2026-11-22 04:04:28,406 ERROR [org.keycloak] (main) broken'
                """;

        start(script, shown).waitFor();

        assertThat(shown).hasSize(3).allMatch(line -> line.contains("careful") || line.contains("broken"));
    }

    @Test
    void closingLeavesNoGrandchildBehind() throws Exception {
        BlockingQueue<String> grandchild = new LinkedBlockingQueue<>();
        String script = "trap 'exit 0' TERM; sleep 600 & echo \"2026-11-22 04:04:28,406 WARN $!\"; wait";

        ChildProcess child =
                ChildProcess.start("Keycloak", new ProcessBuilder("sh", "-c", script), log(), grandchild::add);
        String line = grandchild.poll(10, TimeUnit.SECONDS);
        long pid = Long.parseLong(line.substring(line.lastIndexOf(' ') + 1));
        child.close();

        ProcessHandle.of(pid)
                .ifPresent(handle ->
                        handle.onExit().orTimeout(10, TimeUnit.SECONDS).join());
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void thePreviousStartsLogIsKept() throws Exception {
        start("echo first", new CopyOnWriteArrayList<>()).waitFor();
        start("echo second", new CopyOnWriteArrayList<>()).waitFor();

        assertThat(Files.readString(log())).contains("second");
        assertThat(Files.readString(folder.resolve("logs/keycloak.previous.log")))
                .contains("first");
    }

    private ChildProcess start(String script, List<String> warnings) {
        return ChildProcess.start("Keycloak", new ProcessBuilder("sh", "-c", script), log(), warnings::add);
    }

    private Path log() {
        return folder.resolve("logs/keycloak.log");
    }
}
