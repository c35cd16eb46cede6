package fr.educonnect.benchmarks.command;

import fr.educonnect.benchmarks.BenchmarkFailure;
import fr.educonnect.benchmarks.base.BenchmarkPostgres;
import fr.educonnect.benchmarks.keycloak.KeycloakHome;
import fr.educonnect.benchmarks.load.Workload;
import fr.educonnect.benchmarks.report.MarkdownTable;
import fr.educonnect.benchmarks.report.Measure;
import fr.educonnect.benchmarks.report.ResultCsv;
import fr.educonnect.benchmarks.report.ResultFiles;
import fr.educonnect.benchmarks.report.Versions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Measures everything that has a goal, one part after the other, and writes one table. */
@Command(
        name = "all",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        sortOptions = false,
        description =
                "Everything beside stock Keycloak, each in turns: sign-in, token refresh, userinfo, lost password, admin"
                        + " search, code check, activation; then sign-ins over a large base, import, memory and start-up."
                        + " Ends with 0 when everything could be measured; goals do not change that.")
final class AllCommand extends MeasuringCommand {

    @Option(
            names = "--parts",
            split = ",",
            paramLabel = "<part>",
            description = "Only these: sign-in, workloads, scale, import, memory, start-up. All unless told otherwise.")
    private List<String> names = List.of();

    @Option(
            names = "--workloads",
            split = ",",
            paramLabel = "<workload>",
            description =
                    "Only these of part workloads: ${COMPLETION-CANDIDATES}. All unless told otherwise but SIGN_IN,"
                            + " which has a part of its own on one server.")
    private Set<Workload> workloads = EnumSet.complementOf(EnumSet.of(Workload.SIGN_IN));

    @Option(
            names = "--minutes",
            defaultValue = "180",
            description = "When they are over, rounds under way get short and what has not begun is left out.")
    private int minutes;

    @Option(
            names = "--share",
            defaultValue = "1",
            description =
                    "Share of the full amount of load, above 0, at most 1; a small one is for a look, not for figures.")
    private double share;

    @Option(
            names = "--guardians",
            defaultValue = "10000",
            description = "Guardians in the base of parts sign-in and workloads.")
    private int guardians;

    @Option(
            names = "--large-base",
            defaultValue = "1000000",
            description = "Guardians in the large base of part scale; 10000 are in the small one.")
    private int largeBase;

    @Option(names = "--imported", defaultValue = "1000000", description = "Guardians that part import imports.")
    private int imported;

    @Option(
            names = "--memory-sign-ins",
            defaultValue = "100000",
            description = "Sign-ins of each twin in part memory, each by another parent.")
    private int memorySignIns;

    @Option(names = "--starts", defaultValue = "7", description = "Starts of each twin in part start-up.")
    private int starts;

    @Option(names = "--name", defaultValue = "september", description = "Name of both result files.")
    private String name;

    @Override
    public Integer call() throws Exception {
        List<Part> parts = chosen();
        ResultFiles files = new ResultFiles(results.folder(layout), name);
        Bench bench = new Bench(layout, progress, Deadline.in(minutes));
        Versions versions = versions();
        List<Measure> measures = new ArrayList<>();
        StringBuilder remarks = new StringBuilder();
        boolean whole = true;
        for (Part part : parts) {
            try {
                if (bench.deadline().passed()) {
                    throw new BenchmarkFailure("no time was left");
                }
                PartResult result = part.measure(bench);
                measures.addAll(result.measures());
                remarks.append(result.remarks());
            } catch (InterruptedException stopped) {
                throw stopped;
            } catch (Exception failure) {
                // The other parts have hours of their own: one that breaks must not take them along.
                whole = false;
                if (!(failure instanceof BenchmarkFailure)) {
                    failure.printStackTrace();
                }
                System.err.println(failure.getMessage());
                remarks.append("- **%s: not measured**, %s%n".formatted(part.name(), failure.getMessage()));
            }
            // After each part: what was measured is there whatever becomes of the next.
            files.write(text(measures, remarks.toString(), files.machine(versions)), ResultCsv.of(measures));
        }
        System.out.println(text(measures, remarks.toString(), files.machine(versions)));
        return whole ? 0 : 1;
    }

    private Versions versions() throws Exception {
        try (BenchmarkPostgres postgres = BenchmarkPostgres.embedded()) {
            return Versions.of(new KeycloakHome(layout.packagedKeycloak()), postgres);
        }
    }

    private String text(List<Measure> measures, String remarks, String machine) {
        return """
                # Everything beside stock Keycloak

                Ours is the packaged server, stock the same Keycloak without anything of ours, in turns on one machine; medians of the
                rounds. Ratio above 1 is better than stock, or than what is allowed. docs/performance.md tells what each line is.%s

                %s
                ## How sure

                %s
                ## Machine

                %s""".formatted(
                        share < 1
                                ? " **A run with a share of %s of the load: for a look, not to be quoted.**"
                                        .formatted(String.format(Locale.ROOT, "%.2f", share))
                                : "",
                        MarkdownTable.of(measures),
                        remarks,
                        machine);
    }

    private List<Part> chosen() {
        Bounds bounds = new Bounds(spec);
        bounds.require("--minutes", 1, minutes, 24 * 60);
        bounds.require("--guardians", 1, guardians, 5_000_000);
        bounds.require("--large-base", 20_000, largeBase, 5_000_000);
        bounds.require("--imported", 1000, imported, 5_000_000);
        bounds.require("--memory-sign-ins", 100, memorySignIns, 1_000_000);
        bounds.require("--starts", 1, starts, 50);
        if (!(share > 0 && share <= 1)) {
            throw new ParameterException(spec.commandLine(), "--share must be above 0 and at most 1.");
        }
        WorkloadSizes sizes = new WorkloadSizes(share);
        List<Part> parts = List.of(
                new SignInPart(sizes, guardians),
                new WorkloadsPart(workloads, sizes, guardians),
                new ScalePart(largeBase, sizes),
                new ImportPart(imported),
                new MemoryPart(memorySignIns),
                new StartUpPart(starts));
        Set<String> known = parts.stream().map(Part::name).collect(Collectors.toSet());
        for (String wanted : names) {
            if (!known.contains(wanted)) {
                throw new ParameterException(spec.commandLine(), "No part is called " + wanted + ".");
            }
        }
        return parts.stream()
                .filter(part -> names.isEmpty() || names.contains(part.name()))
                .toList();
    }
}
