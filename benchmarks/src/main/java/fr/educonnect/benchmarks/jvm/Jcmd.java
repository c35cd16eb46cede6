package fr.educonnect.benchmarks.jvm;

import fr.educonnect.benchmarks.BenchmarkFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The JDK's own {@code jcmd}. */
final class Jcmd {

    private Jcmd() {}

    /**
     * Has a JVM do something.
     *
     * @param pid of a JVM of the same user
     * @param command with its arguments
     * @return what it says
     * @throws BenchmarkFailure when it refuses
     */
    static String run(long pid, String... command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>();
        all.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
        all.add(String.valueOf(pid));
        all.addAll(List.of(command));
        Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
        String answer;
        try (InputStream output = process.getInputStream()) {
            answer = new String(output.readAllBytes(), StandardCharsets.UTF_8);
        }
        if (process.waitFor() != 0) {
            throw new BenchmarkFailure("The server's Java refuses %s: %s".formatted(command[0], answer.strip()));
        }
        return answer;
    }
}
