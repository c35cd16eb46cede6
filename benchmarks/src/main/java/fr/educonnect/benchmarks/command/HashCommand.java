package fr.educonnect.benchmarks.command;

import fr.educonnect.benchmarks.BenchmarkFailure;
import fr.educonnect.benchmarks.hash.HashCompilation;
import fr.educonnect.benchmarks.hash.HashProbe;
import fr.educonnect.benchmarks.report.MarkdownTable;
import fr.educonnect.benchmarks.report.Measure;
import fr.educonnect.benchmarks.report.Quantiles;
import fr.educonnect.benchmarks.report.ResultCsv;
import fr.educonnect.benchmarks.report.ResultFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows by how much luck decides how quickly a password is hashed, and that the options of production take luck out. */
@Command(
        name = "hash",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        sortOptions = false,
        description =
                "Starts Java many times, in turns as it is and with the options of deploy/keycloak/start, and has passwords"
                        + " hashed by Keycloak's default (argon2): processor time of a hash once it is compiled.")
final class HashCommand extends MeasuringCommand {

    private static final int WARM_UP_SECONDS = 6;
    private static final int MEASURED_SECONDS = 4;

    @Option(names = "--starts", defaultValue = "10", description = "Starts of each.")
    private int starts;

    @Override
    public Integer call() throws Exception {
        new Bounds(spec).require("--starts", 1, starts, 100);
        ResultFiles files = new ResultFiles(results.folder(layout), "hash");
        double[] asItIs = new double[starts];
        double[] withOptions = new double[starts];
        for (int start = 0; start < starts; start++) {
            asItIs[start] = progress.step("Hashing, Java as it is", () -> millis(List.of()));
            withOptions[start] = progress.step("Hashing, with the options", () -> millis(HashCompilation.OPTIONS));
        }
        List<Measure> measures = List.of(
                Measure.lowerIsBetter(
                        "a password's hash, median of the starts (ms of a processor)",
                        Quantiles.median(withOptions),
                        Quantiles.median(asItIs)),
                Measure.lowerIsBetter("in the slowest start (ms)", slowest(withOptions), slowest(asItIs)),
                Measure.lowerIsBetter("in the quickest start (ms)", quickest(withOptions), quickest(asItIs)));
        String text =
                """
                # The hash of a password

                Keycloak's default, argon2id, on all processors at once; each figure of a Java of its own, %d starts of each kind in turns. *ours* is
                with the options of `deploy/keycloak/start`, *stock* Java as it is. docs/performance.md tells more.

                %s
                - with the options: %s
                - as it is: %s

                ## Machine

                %s""".formatted(starts, MarkdownTable.of(measures), each(withOptions), each(asItIs), files.machine());
        files.write(text, ResultCsv.of(measures));
        System.out.println(text);
        return 0;
    }

    private static double millis(List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        // The heap of the servers that are measured.
        command.addAll(
                List.of("-Xms1g", "-Xmx1g", "-cp", System.getProperty("java.class.path"), HashProbe.class.getName()));
        command.addAll(List.of(String.valueOf(WARM_UP_SECONDS), String.valueOf(MEASURED_SECONDS)));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new BenchmarkFailure("Hashing failed: " + printed);
        }
        return Double.parseDouble(printed);
    }

    private static double slowest(double... millis) {
        return Arrays.stream(millis).max().orElseThrow();
    }

    private static double quickest(double... millis) {
        return Arrays.stream(millis).min().orElseThrow();
    }

    private static String each(double... millis) {
        return Arrays.stream(millis)
                .sorted()
                .mapToObj(one -> String.format(Locale.ROOT, "%.0f", one))
                .collect(Collectors.joining(", ", "", " ms"));
    }
}
