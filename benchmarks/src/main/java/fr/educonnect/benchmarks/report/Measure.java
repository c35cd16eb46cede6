package fr.educonnect.benchmarks.report;

import java.util.OptionalDouble;

/**
 * One line of the result.
 *
 * @param name with its unit
 * @param ours the figure of our realm
 * @param stock that of stock Keycloak beside it; empty where there is nothing to compare
 * @param ratio above 1 is better than stock, or than the aim; empty where it says nothing
 * @param goal the ratio wanted at least; empty where there is none
 */
public record Measure(
        String name, OptionalDouble ours, OptionalDouble stock, OptionalDouble ratio, OptionalDouble goal) {

    /** The more the better, as with a rate. */
    public static Measure higherIsBetter(String name, double ours, double stock) {
        return new Measure(name, some(ours), some(stock), quotient(ours, stock), OptionalDouble.empty());
    }

    /** The less the better, as with a time: the ratio is turned round. */
    public static Measure lowerIsBetter(String name, double ours, double stock) {
        return new Measure(name, some(ours), some(stock), quotient(stock, ours), OptionalDouble.empty());
    }

    /** The less the better, without a twin: the ratio is the share of what is allowed. */
    public static Measure atMost(String name, double allowed, double ours) {
        return new Measure(name, some(ours), OptionalDouble.empty(), quotient(allowed, ours), some(1));
    }

    /** What should not be at all, without a twin: the ratio is 1 where it is not, to the two digits that are shown, else 0. */
    public static Measure none(String name, double ours) {
        return new Measure(
                name, some(ours), OptionalDouble.empty(), some(Math.round(ours * 100) == 0 ? 1 : 0), some(1));
    }

    /** A figure without a twin and without a goal. */
    public static Measure alone(String name, double ours) {
        return new Measure(name, some(ours), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    }

    /** The same with a goal. */
    public Measure withGoal(double ratioAtLeast) {
        return new Measure(name, ours, stock, ratio, some(ratioAtLeast));
    }

    /** Whether the goal is reached, to the two digits that are shown; also where there is none. */
    public boolean met() {
        return goal.isEmpty()
                || (ratio.isPresent() && Math.round(ratio.getAsDouble() * 100) >= Math.round(goal.getAsDouble() * 100));
    }

    private static OptionalDouble quotient(double above, double below) {
        return below == 0 ? OptionalDouble.empty() : some(above / below);
    }

    private static OptionalDouble some(double value) {
        return OptionalDouble.of(value);
    }
}
