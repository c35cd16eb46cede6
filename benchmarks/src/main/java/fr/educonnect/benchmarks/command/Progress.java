package fr.educonnect.benchmarks.command;

import java.time.Duration;
import java.time.Instant;

/** Tells the person at the terminal what is going on, and how long each step took. */
final class Progress {

    /** Work that may fail. */
    @FunctionalInterface
    interface Step<T> {
        T run() throws Exception;
    }

    /**
     * Does a step.
     *
     * @param name what it does, for the terminal
     * @return what the step gave
     */
    <T> T step(String name, Step<T> step) throws Exception {
        System.err.print(name + " …");
        Instant start = Instant.now();
        T result;
        try {
            result = step.run();
        } catch (Exception e) {
            System.err.println(" failed");
            throw e;
        }
        System.err.println(" " + Duration.between(start, Instant.now()).toSeconds() + " s");
        return result;
    }
}
