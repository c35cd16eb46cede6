package fr.educonnect.benchmarks.load;

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

    /** A warm-up ends then, however far it is. */
    static final int LONGEST_WARM_UP_SECONDS = 180;

    Round(Twin twin, int number, int first, int count, Duration longest) {
        this(twin, number, first, count, longest, new AtomicLong());
    }

    /** The round before the first that counts; it has the accounts behind those that are measured. */
    static Round warmUp(LoadPlan plan, Twin twin) {
        return new Round(
                twin, 0, plan.side(twin).accounts(), plan.size().warmUp(), Duration.ofSeconds(LONGEST_WARM_UP_SECONDS));
    }

    /** A round that counts, with the accounts that follow those of the round before it. */
    static Round measured(LoadPlan plan, Twin twin, int number) {
        return new Round(
                twin,
                number,
                (number - 1) * plan.size().perRound(),
                plan.size().perRound(),
                Duration.ofSeconds(plan.size().roundSeconds()));
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
     * Whose turn a place of this round is. Where there are more turns than accounts, they begin again.
     *
     * @param side whose accounts they are
     * @return the account's number
     */
    long account(int place, Side side) {
        int position = first + place;
        return side.account(number == 0 ? position : position % side.accounts());
    }
}
