package fr.educonnect.benchmarks.load;

import fr.educonnect.benchmarks.base.Parents;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One twin's turn: which accounts sign in, each of them once in the whole run, so that none is in a cache.
 *
 * @param number 1 for the first, 0 for the warm-up
 * @param first the first account's place in the order of signing in
 * @param count how many sign in
 */
record Round(Twin twin, int number, int first, int count, Duration longest, AtomicLong begun) {

    /** A stride that shares no factor with any number of accounts in use: neighbours in time are not neighbours in a table. */
    private static final long STRIDE = 1_000_003;

    private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(3);

    Round(Twin twin, int number, int first, int count, Duration longest) {
        this(twin, number, first, count, longest, new AtomicLong());
    }

    /** The round before the first that counts; it has the accounts behind those that are measured. */
    static Round warmUp(LoadPlan plan, Twin twin) {
        return new Round(twin, 0, plan.accounts(), plan.warmUp(), LONGEST_WARM_UP);
    }

    /** A round that counts, with the accounts that follow those of the round before it. */
    static Round measured(LoadPlan plan, Twin twin, int number) {
        return new Round(
                twin, number, (number - 1) * plan.perRound(), plan.perRound(), Duration.ofSeconds(plan.roundSeconds()));
    }

    String name() {
        return twin.name().toLowerCase(Locale.ROOT) + (number == 0 ? " warm-up" : " round " + number);
    }

    void begin() {
        begun.set(System.nanoTime());
    }

    /** Whether this account still belongs to the round: neither its number nor the time is used up. */
    boolean takes(int place) {
        return place < count && System.nanoTime() - begun.get() < longest.toNanos();
    }

    /**
     * Who signs in at a place of this round.
     *
     * @param accounts how many accounts the shuffled places belong to
     */
    String identifiant(int place, int accounts) {
        int position = first + place;
        long account = position < accounts ? position * STRIDE % accounts : position;
        return Parents.identifiant(account + 1);
    }
}
