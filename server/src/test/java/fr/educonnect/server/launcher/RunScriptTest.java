package fr.educonnect.server.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.server.settings.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Script {@code run} on a machine that lacks what it needs. */
class RunScriptTest {

    @TempDir
    Path home;

    @Test
    void aJavaThatIsTooOldIsNamed() throws Exception {
        fakeJava("openjdk version \\\"11.0.20\\\" 2023-07-18");

        Outcome outcome = run(home.toString());

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.output()).contains("Java 11 is too old", "version 17 or newer");
    }

    @Test
    void theOldNumberingOfVersionsIsUnderstood() throws Exception {
        fakeJava("java version \\\"1.8.0_392\\\"");

        assertThat(run(home.toString()).output()).contains("Java 8 is too old");
    }

    @Test
    void aMissingJavaIsNamed() throws Exception {
        Outcome outcome = run(home.resolve("nowhere").toString());

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.output()).contains("Java is missing", "JAVA_HOME");
    }

    @Test
    void helpNamesEverySettingWithoutNeedingAnything() throws Exception {
        Outcome outcome = run(home.resolve("nowhere").toString(), "--help");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.output()).contains(Settings.NAMES);
    }

    @Test
    void anUnknownArgumentIsRefused() throws Exception {
        Outcome outcome = run(home.toString(), "--rest");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.output()).contains("Unknown argument: --rest");
    }

    private void fakeJava(String versionLine) throws IOException {
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho \"" + versionLine + "\" >&2\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
    }

    private static Outcome run(String javaHome, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of("..", "run").toAbsolutePath().normalize().toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", javaHome);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    private record Outcome(int exitCode, String output) {}
}
