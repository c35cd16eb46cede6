package fr.educonnect.benchmarks.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.educonnect.benchmarks.BenchmarkFailure;
import io.gatling.app.Gatling;
import io.gatling.javaapi.core.Simulation;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs Gatling in a JVM of its own, so that nothing of this program is in the way of its measuring. */
public final class LoadGenerator {

    private final Path folder;

    /** @param folder for the plan, the outcome and Gatling's own log */
    public LoadGenerator(Path folder) {
        this.folder = folder;
    }

    /**
     * Runs one simulation to its end.
     *
     * @throws BenchmarkFailure when Gatling does not get to its end
     */
    public Outcome run(Class<? extends Simulation> simulation, LoadPlan plan) throws IOException, InterruptedException {
        return run(simulation, plan, Outcome.class);
    }

    /** Runs the soak to its end. */
    public SoakOutcome run(SoakPlan plan) throws IOException, InterruptedException {
        return run(SoakSimulation.class, plan, SoakOutcome.class);
    }

    private <T> T run(Class<? extends Simulation> simulation, Object plan, Class<T> result)
            throws IOException, InterruptedException {
        ObjectMapper json = new ObjectMapper();
        Path planFile = folder.resolve("plan.json");
        Path log = folder.resolve("gatling.log");
        Files.createDirectories(folder);
        Path outcome = folder.resolve("outcome.json");
        Files.deleteIfExists(outcome);
        json.writeValue(planFile.toFile(), plan);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                // Gatling writes Latin-1 strings without a copy, which needs this.
                "--add-opens=java.base/java.lang=ALL-UNNAMED"));
        command.addAll(List.of(LoadPlan.arguments(planFile, outcome)));
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                Gatling.class.getName(),
                "--simulation",
                simulation.getName(),
                "--results-folder",
                folder.resolve("gatling").toString(),
                "--no-reports"));
        Process gatling = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .start();
        Thread stop = new Thread(gatling::destroy);
        Runtime.getRuntime().addShutdownHook(stop);
        passOn(gatling, log);
        int exitCode = gatling.waitFor();
        Runtime.getRuntime().removeShutdownHook(stop);
        if (exitCode != 0 || !Files.exists(outcome)) {
            throw new BenchmarkFailure("Gatling ended with exit code %d. Its log: %s".formatted(exitCode, log));
        }
        return json.readValue(outcome.toFile(), result);
    }

    /** Gatling's report every few seconds goes to the log only; the terminal gets what our simulations say. */
    private static void passOn(Process gatling, Path log) throws IOException {
        try (BufferedReader output = gatling.inputReader(StandardCharsets.UTF_8);
                PrintWriter file = new PrintWriter(Files.newBufferedWriter(log))) {
            String line;
            while ((line = output.readLine()) != null) {
                file.println(line);
                if (line.startsWith(News.MARK)) {
                    System.err.print(line.substring(News.MARK.length()));
                }
            }
        }
    }
}
