package fr.educonnect.benchmarks.report;

import fr.educonnect.benchmarks.load.SoakOutcome.Answer;
import fr.educonnect.benchmarks.soak.Outage;
import fr.educonnect.benchmarks.soak.SoakRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The requests of a soak, ten seconds a row; each belongs to the row in which it ended. */
final class SoakTimeline {

    private static final int SECONDS = 10;
    private static final int MILLIS = 1000;

    private SoakTimeline() {}

    static MarkdownTable of(SoakRun.Outcome outcome, List<Answer> answers) {
        Map<Long, List<Answer>> rows = answers.stream()
                .collect(Collectors.groupingBy(
                        answer -> row(outcome, answer.endMillis()), TreeMap::new, Collectors.toList()));
        MarkdownTable table =
                new MarkdownTable("second", "requests", "failed", "median (ms)", "longest (ms)", "what happens");
        rows.forEach((row, ended) -> {
            double[] millis = ended.stream()
                    .mapToDouble(answer -> answer.endMillis() - answer.startMillis())
                    .sorted()
                    .toArray();
            table.row(
                    String.valueOf(row * SECONDS),
                    String.valueOf(ended.size()),
                    String.valueOf(ended.stream().filter(Answer::failed).count()),
                    String.valueOf(Math.round(Quantiles.median(millis))),
                    String.valueOf(Math.round(millis[millis.length - 1])),
                    happens(outcome, row));
        });
        return table;
    }

    private static String happens(SoakRun.Outcome outcome, long row) {
        List<String> events = new ArrayList<>();
        for (Outage outage : List.of(outcome.node(), outcome.base())) {
            if (row(outcome, outage.beginMillis()) == row) {
                events.add(outage.what() + " goes");
            }
            if (row(outcome, outage.returnMillis()) == row) {
                events.add(outage.what() + " is back");
            }
        }
        return String.join(", ", events);
    }

    private static long row(SoakRun.Outcome outcome, long millis) {
        return Math.floorDiv(millis - outcome.beginMillis(), (long) SECONDS * MILLIS);
    }
}
