package fr.educonnect.benchmarks.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The twins take turns: ours, stock, stock, ours, … so that a machine that slows down or a table that grows falls on both
 * alike.
 */
final class TwinRounds {

    private TwinRounds() {}

    /** A warm-up of each twin that takes part, then as many rounds of each as planned. */
    static List<Round> of(LoadPlan plan) {
        List<Round> rounds = new ArrayList<>();
        List<Twin> twins = plan.workload().twins();
        for (Twin twin : twins) {
            rounds.add(Round.warmUp(plan, twin));
        }
        for (int number = 1; number <= plan.size().rounds(); number++) {
            List<Twin> order = new ArrayList<>(twins);
            if (number % 2 == 0) {
                Collections.reverse(order);
            }
            for (Twin twin : order) {
                rounds.add(Round.measured(plan, twin, number));
            }
        }
        return rounds;
    }
}
