package fr.educonnect.server.terminal;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Tells on the terminal what goes on: one line as a step begins, one with its duration as it ends. */
public final class Progress {

    private final PrintStream out;
    private final LongSupplier nanoTime;
    private final long begin;

    /**
     * Counts from now.
     *
     * @param out where to write
     * @param nanoTime a monotonic clock in nanoseconds, {@code System::nanoTime}
     */
    public Progress(PrintStream out, LongSupplier nanoTime) {
        this.out = out;
        this.nanoTime = nanoTime;
        this.begin = nanoTime.getAsLong();
    }

    /**
     * Announces a step.
     *
     * @param step what begins, such as {@code Keycloak}
     * @return the step, to be ended
     */
    public Step begin(String step) {
        line(step + " …");
        return new Step(step, nanoTime.getAsLong());
    }

    /**
     * Writes one line with the time since the start before it.
     *
     * @param text without a line end
     */
    public void line(String text) {
        out.printf(Locale.ROOT, "[%5.1f s] %s%n", seconds(begin), text);
    }

    /**
     * Writes text as it is.
     *
     * @param text one or several lines
     */
    public void plain(String text) {
        out.println(text);
    }

    private double seconds(long since) {
        return (nanoTime.getAsLong() - since) / 1e9;
    }

    /** A step under way. */
    public final class Step {

        private final String name;
        private final long started;

        private Step(String name, long started) {
            this.name = name;
            this.started = started;
        }

        /**
         * Tells that the step is over and how long it took.
         *
         * @param result how it ended, such as {@code ready}
         */
        public void end(String result) {
            line(String.format(Locale.ROOT, "%s: %s (%.1f s)", name, result, seconds(started)));
        }
    }
}
