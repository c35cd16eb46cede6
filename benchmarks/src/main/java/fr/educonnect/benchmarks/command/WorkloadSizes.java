package fr.educonnect.benchmarks.command;

import fr.educonnect.benchmarks.load.LoadSize;
import fr.educonnect.benchmarks.load.Workload;

/**
 * How much of each workload is done.
 *
 * @param share of the full amount, above 0, at most 1
 */
record WorkloadSizes(double share) {

    private static final int BROWSERS = 8;
    private static final int MINUTE = 60;

    /** An administrator's token lasts a minute. */
    private static final int WITHIN_TOKEN = 45;

    /**
     * The warm-up of sign-ins is long, because Java compiles the password's hash for good only after some thousands; rounds of what
     * is quick have many, so that each takes ten seconds or more.
     */
    LoadSize of(Workload workload) {
        return switch (workload) {
            case SIGN_IN -> size(3000, 20, 500, MINUTE);
            case REFRESH -> size(6000, 16, 4000, MINUTE);
            case USERINFO -> size(20_000, 12, 20_000, MINUTE);
            case LOST_PASSWORD -> size(300, 10, 150, MINUTE);
            case SEARCH_IDENTIFIANT, SEARCH_NAME -> size(300, 10, 400, WITHIN_TOKEN);
            case CODE_CHECK -> size(100, 8, 100, MINUTE);
            case ACTIVATION -> size(100, 8, 60, MINUTE);
        };
    }

    private LoadSize size(int warmUp, int rounds, int perRound, int seconds) {
        return new LoadSize(
                part(warmUp), Math.max(2, part(rounds)), Math.max(BROWSERS, part(perRound)), BROWSERS, seconds);
    }

    private int part(int whole) {
        // Both rounds and their length shrink.
        return (int) Math.ceil(whole * Math.sqrt(share));
    }
}
