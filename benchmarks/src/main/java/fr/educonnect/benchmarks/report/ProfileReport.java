package fr.educonnect.benchmarks.report;

import fr.educonnect.benchmarks.jvm.Component;
import fr.educonnect.benchmarks.jvm.SampledProfile;
import fr.educonnect.benchmarks.load.Outcome;
import fr.educonnect.benchmarks.load.Twin;

/**
 * Where the time of a sign-in goes: processor time of both servers, shared out by the samples of each.
 *
 * @param outcome of the sign-ins
 * @param rounds how many were measured
 * @param ours samples of our server meanwhile
 * @param stock those of the other
 */
public record ProfileReport(Outcome outcome, int rounds, SampledProfile ours, SampledProfile stock) {

    private static final int LARGEST = 10;

    /** By component, milliseconds of processor time for one sign-in. */
    public MarkdownTable byComponent() {
        RoundFigures figures = new RoundFigures(outcome, rounds);
        double oursMillis = figures.effort(Twin.OURS);
        double stockMillis = figures.effort(Twin.STOCK);
        MarkdownTable table = new MarkdownTable("", "ours ms", "stock ms", "ours %", "stock %");
        for (Component component : Component.values()) {
            row(table, component.label(), ours.share(component), stock.share(component), oursMillis, stockMillis);
        }
        row(table, "**all**", 1, 1, oursMillis, stockMillis);
        row(
                table,
                "within a method of ours, Keycloak's password check too",
                ours.shareBelowOurs(),
                stock.shareBelowOurs(),
                oursMillis,
                stockMillis);
        return table;
    }

    /** Our methods that took most, with what they call outside of our code. */
    public MarkdownTable ourLargest() {
        double oursMillis = new RoundFigures(outcome, rounds).effort(Twin.OURS);
        MarkdownTable table = new MarkdownTable("method, with what it calls outside of ours", "ms", "%");
        ours.ourLargest(LARGEST)
                .forEach(entry -> table.row(
                        "`" + entry.getKey().replaceFirst("^fr\\.educonnect\\.", "") + "`",
                        Figures.text(entry.getValue() * oursMillis),
                        Figures.text(entry.getValue() * 100)));
        return table;
    }

    private static void row(
            MarkdownTable table, String name, double ours, double stock, double oursMillis, double stockMillis) {
        table.row(
                name,
                Figures.text(ours * oursMillis),
                Figures.text(stock * stockMillis),
                Figures.text(ours * 100),
                Figures.text(stock * 100));
    }
}
