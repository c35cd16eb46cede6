package fr.educonnect.benchmarks.report;

import java.util.Locale;
import java.util.OptionalDouble;

/** Figures as text, the same on every machine. */
final class Figures {

    private Figures() {}

    static String text(OptionalDouble value) {
        return value.isEmpty() ? "" : text(value.getAsDouble());
    }

    static String text(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 1000 ? "%.2f" : "%.0f", value);
    }
}
