package fr.educonnect.it.build;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** A program under test: its output goes to a log file, and it ends with the tests. */
public final class Program implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(10);

    /** A program that starts has better things to do than to say that it has not started. */
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(300);

    private final String name;
    private final Process process;
    private final Path log;

    private Program(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /**
     * Starts a program.
     *
     * @param name what to call it in messages; also names its log file
     * @param builder command, folder and environment; its streams are set here
     */
    public static Program start(String name, ProcessBuilder builder) {
        Path log = Build.target("logs").resolve(name + ".log");
        try {
            Files.createDirectories(log.getParent());
            Process process = builder.redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(log.toFile())
                    .start();
            Program program = new Program(name, process, log);
            Runtime.getRuntime().addShutdownHook(new Thread(program::close));
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be started", e);
        }
    }

    /**
     * Runs a program that ends by itself.
     *
     * @throws AssertionError when it fails or takes too long
     */
    public static void run(String name, ProcessBuilder builder, Duration atMost) {
        try (Program program = start(name, builder)) {
            if (!program.process.waitFor(atMost.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError(name + " takes more than " + atMost.toSeconds() + " s, see " + program.log);
            }
            if (program.process.exitValue() != 0) {
                throw new AssertionError(name + " failed with " + program.process.exitValue() + ", see " + program.log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Waits until it is of use.
     *
     * @throws AssertionError when it ends, or is not ready in time
     */
    public void awaitReady(Duration atMost, Callable<Boolean> ready) {
        Await.until(name + " is ready, see " + log, atMost, BETWEEN_QUESTIONS, () -> {
            if (!process.isAlive()) {
                throw new AssertionError(name + " ended with " + process.exitValue() + ", see " + log);
            }
            return ready.call();
        });
    }

    /** Whether it has not ended. */
    public boolean runs() {
        return process.isAlive();
    }

    /** Everything it has written so far. */
    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it and every child of it as a power cut does (SIGKILL): nothing of it gets to run once more. */
    public void kill() {
        List<ProcessHandle> descendants = process.descendants().toList();
        descendants.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        descendants.forEach(child -> child.onExit().join());
        process.onExit().join();
    }

    /** Asks it to end, insists after a grace time, and leaves no child of it behind. */
    @Override
    public void close() {
        end(GRACE);
    }

    /**
     * Asks it to end, and waits.
     *
     * @throws AssertionError when it does not end by itself in time; it is killed then
     */
    public void stop(Duration atMost) {
        if (!end(atMost)) {
            throw new AssertionError(name + " does not end within " + atMost.toSeconds() + " s, see " + log);
        }
    }

    /** Whether it ended by itself. */
    private boolean end(Duration grace) {
        List<ProcessHandle> descendants = process.descendants().toList();
        boolean byItself = false;
        process.destroy();
        try {
            byItself = process.waitFor(grace.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!byItself) {
            process.destroyForcibly();
        }
        // kc.sh starts Java as its child: were the script killed, Java would live on.
        descendants.forEach(ProcessHandle::destroyForcibly);
        return byItself;
    }
}
