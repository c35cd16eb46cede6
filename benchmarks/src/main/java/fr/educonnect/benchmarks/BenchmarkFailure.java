package fr.educonnect.benchmarks;

/** Why a benchmark cannot be run, or gave nothing that may be compared; the message is for the person at the terminal. */
public final class BenchmarkFailure extends RuntimeException {

    public BenchmarkFailure(String message) {
        super(message);
    }

    public BenchmarkFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
