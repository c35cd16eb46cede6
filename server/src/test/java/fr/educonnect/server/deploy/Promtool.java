package fr.educonnect.server.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Prometheus' own checker of its configuration and rules. */
final class Promtool {

    /** {@link #installed()}, by the name that JUnit's conditions take. */
    static final String CONDITION = "fr.educonnect.server.deploy.Promtool#installed";

    /** What a skipped test says, and what to do about it. */
    static final String ABSENT =
            "promtool is neither on the path nor named by EDUCONNECT_PROMTOOL (./test fetches it with apt)";

    /** Names an executable when it is not on the path. */
    private static final String EXECUTABLE = "EDUCONNECT_PROMTOOL";

    private static final long PATIENCE_SECONDS = 120;

    private Promtool() {}

    /** Whether it can be run here; says so on the console where it cannot. */
    static boolean installed() {
        boolean installed = executable().isPresent();
        if (!installed) {
            System.out.println("Alert rules skipped: " + ABSENT);
        }
        return installed;
    }

    /**
     * Fails with what the program said, unless it is content.
     *
     * @param scratch folder for its output
     */
    static void accepts(Path scratch, String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(executable().orElseThrow().toString()));
        command.addAll(List.of(arguments));
        Path said = Files.createTempFile(scratch, "promtool", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly().waitFor();
        }
        String output = String.join(" ", command) + "\n" + Files.readString(said);
        assertThat(ended).as("ended within %d s: %s", PATIENCE_SECONDS, output).isTrue();
        assertThat(process.exitValue()).as("exit code of %s", output).isZero();
    }

    private static Optional<Path> executable() {
        String named = System.getenv(EXECUTABLE);
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "promtool"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
