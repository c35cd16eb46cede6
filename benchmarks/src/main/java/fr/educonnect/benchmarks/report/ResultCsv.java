package fr.educonnect.benchmarks.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The result for programs: a header, then {@code name;ours;stock;ratio;goal}; empty where there is no figure. */
public final class ResultCsv {

    private static final String HEADER = "name;ours;stock;ratio;goal";

    private ResultCsv() {}

    /** @param measures whose names hold no semicolon */
    public static String of(List<Measure> measures) {
        return Stream.concat(Stream.of(HEADER), measures.stream().map(ResultCsv::line))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(Measure measure) {
        return String.join(
                ";",
                measure.name(),
                Figures.text(measure.ours()),
                Figures.text(measure.stock()),
                Figures.text(measure.ratio()),
                Figures.text(measure.goal()));
    }
}
