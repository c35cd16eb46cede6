package fr.educonnect.benchmarks.load;

import java.util.ArrayList;
import java.util.List;

/**
 * The twins take turns: ours, stock, stock, ours, … so that a machine that slows down or a table that grows falls on both
 * alike.
 */
final class TwinRounds {

    private TwinRounds() {}

    /** A warm-up of each twin, then as many rounds of each as planned. */
    static List<Round> of(LoadPlan plan) {
        List<Round> rounds = new ArrayList<>();
        for (Twin twin : Twin.values()) {
            rounds.add(Round.warmUp(plan, twin));
        }
        for (int number = 1; number <= plan.rounds(); number++) {
            List<Twin> order = number % 2 == 1 ? List.of(Twin.OURS, Twin.STOCK) : List.of(Twin.STOCK, Twin.OURS);
            for (Twin twin : order) {
                rounds.add(Round.measured(plan, twin, number));
            }
        }
        return rounds;
    }
}
