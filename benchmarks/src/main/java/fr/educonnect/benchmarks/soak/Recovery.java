package fr.educonnect.benchmarks.soak;

import fr.educonnect.benchmarks.load.SoakOutcome.Answer;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How an outage was felt.
 *
 * @param requests that ended between its beginning and the next event
 * @param failed of these
 * @param quietAfter seconds until the first ten without a failed request, and with one that was answered; empty where there were none
 * @param lastFailureAfter seconds until the last failed request ended; empty where none failed
 */
public record Recovery(int requests, int failed, OptionalDouble quietAfter, OptionalDouble lastFailureAfter) {

    private static final long QUIET_MILLIS = 10_000;
    private static final double MILLIS = 1000;

    /**
     * Looks at the answers of a whole run.
     *
     * @param answers in any order
     */
    public static Recovery of(Outage outage, List<Answer> answers) {
        List<Answer> during = answers.stream()
                .filter(answer -> answer.request().ofTheServer() && outage.holds(answer.endMillis()))
                .toList();
        long from = outage.countedFromMillis();
        long[] failures = during.stream()
                .filter(Answer::failed)
                .mapToLong(Answer::endMillis)
                .sorted()
                .toArray();
        long quiet = from;
        for (long failure : failures) {
            if (failure >= quiet && (failure < quiet + QUIET_MILLIS || !answered(during, quiet))) {
                quiet = failure;
            }
        }
        return new Recovery(
                during.size(),
                failures.length,
                answered(during, quiet) ? seconds(quiet, from) : OptionalDouble.empty(),
                failures.length == 0
                        ? OptionalDouble.empty()
                        : seconds(Math.max(failures[failures.length - 1], from), from));
    }

    private static boolean answered(List<Answer> answers, long quiet) {
        return answers.stream()
                .anyMatch(answer ->
                        !answer.failed() && answer.endMillis() >= quiet && answer.endMillis() < quiet + QUIET_MILLIS);
    }

    private static OptionalDouble seconds(long to, long from) {
        return OptionalDouble.of((to - from) / MILLIS);
    }
}
