package fr.educonnect.benchmarks.soak;

import fr.educonnect.benchmarks.load.SoakOutcome.Answer;
import fr.educonnect.benchmarks.load.SoakRequest;

/** Answers as a soak notes them; times are seconds. */
public final class Answers {

    private Answers() {}

    /** A request that was answered as it should be, at once. */
    public static Answer fine(SoakRequest request, long visit, long second) {
        return failed(request, visit, second, "");
    }

    /** A request that ended otherwise. */
    public static Answer failed(SoakRequest request, long visit, long second, String error) {
        return new Answer(visit, request, visit, second * 1000, second * 1000, error);
    }
}
