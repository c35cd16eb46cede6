package fr.educonnect.benchmarks.load;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which pace the carriers have in which round: pairs of a quick and a slow round, the slow one first in every other pair,
 * so that a machine that slows down falls on both alike. The last round is the one in which they hang: what it leaves in the
 * queue disturbs no other.
 *
 * @param pairs at least one
 */
public record PaceRounds(int pairs) {

    /** How many rounds that makes. */
    public int count() {
        return 2 * pairs + 1;
    }

    /**
     * The pace of a round.
     *
     * @param round from 1; 0 for the warm-up
     */
    public Pace of(int round) {
        if (round == 0) {
            return Pace.QUICK;
        }
        if (round == count()) {
            return Pace.HANGING;
        }
        boolean first = round % 2 == 1;
        boolean quickFirst = (round - 1) / 2 % 2 == 0;
        return first == quickFirst ? Pace.QUICK : Pace.SLOW;
    }

    /**
     * The rounds of one pace.
     *
     * @return their numbers; those at the same place in the lists of {@link Pace#QUICK} and {@link Pace#SLOW} are a pair
     */
    public List<Integer> of(Pace pace) {
        return IntStream.rangeClosed(1, count())
                .filter(round -> of(round) == pace)
                .boxed()
                .toList();
    }

    /** The warm-up and all rounds, of our parents. */
    List<Round> rounds(LoadPlan plan) {
        List<Round> rounds = new ArrayList<>();
        rounds.add(Round.warmUp(plan, Twin.OURS));
        IntStream.rangeClosed(1, count())
                .mapToObj(number -> Round.measured(plan, Twin.OURS, number))
                .forEach(rounds::add);
        return rounds;
    }
}
