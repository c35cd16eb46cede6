package fr.educonnect.server.process;

import fr.educonnect.server.terminal.StartFailure;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A program that the launcher started: its output goes to a log file, its warnings to the terminal, and it ends with us. */
public final class ChildProcess implements AutoCloseable {

    /** A child has this long to end by itself; two of them, one after the other, stay under ten seconds. */
    private static final Duration GRACE = Duration.ofSeconds(4);

    private static final Pattern WARNING =
            Pattern.compile("^\\S+ \\S+ +(WARN|ERROR|FATAL) |^\\S+ +(WARN|ERROR|FATAL) ");

    private static final Pattern STACK = Pattern.compile("^\\s+(at |\\.\\.\\. \\d+ more)");

    /** A terminal's line or two; the log has the rest. */
    private static final int LONGEST_LINE = 300;

    private final String name;
    private final Process process;
    private final LogFile log;
    private final CompletableFuture<Void> outputRead;
    private volatile boolean stopping;

    private ChildProcess(String name, Process process, LogFile log, Consumer<String> onWarning) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.outputRead = CompletableFuture.runAsync(() -> read(onWarning), ChildProcess::daemon);
    }

    /**
     * Starts a program.
     *
     * @param name what to call it in messages
     * @param builder command, folder and environment; its streams are set here
     * @param logFile gets everything it writes
     * @param onWarning gets each line of level WARN or above
     * @return the running program
     * @throws StartFailure when it cannot be started
     */
    public static ChildProcess start(String name, ProcessBuilder builder, Path logFile, Consumer<String> onWarning) {
        try {
            LogFile log = LogFile.begin(logFile);
            Process process = builder.redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .start();
            return new ChildProcess(name, process, log, onWarning);
        } catch (IOException e) {
            throw new StartFailure(name + " cannot be started: " + e.getMessage(), e);
        }
    }

    /**
     * Tells when it ended by itself.
     *
     * @return completes with this process, as soon as it has ended
     */
    public CompletableFuture<ChildProcess> onExit() {
        return process.onExit().thenApply(ended -> this);
    }

    /**
     * Whether it still runs.
     *
     * @return false once it has ended
     */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for a program that ends by itself. */
    public void waitFor() throws InterruptedException {
        process.waitFor();
        awaitOutput();
    }

    /**
     * How it ended.
     *
     * @return 0 for success
     * @throws IllegalThreadStateException while it runs
     */
    public int exitCode() {
        return process.exitValue();
    }

    /**
     * What it wrote last.
     *
     * @return oldest line first
     */
    public List<String> lastLines() {
        return log.tail();
    }

    /**
     * Explains its unexpected end.
     *
     * @return a failure with its last lines and the name of its log
     */
    public StartFailure failure() {
        awaitOutput();
        String ending = process.isAlive() ? " did not get ready" : " ended with exit code " + process.exitValue();
        String lines = log.tail().stream()
                .filter(line -> !STACK.matcher(line).find())
                .map(ChildProcess::shortened)
                .collect(Collectors.joining("\n  "));
        return new StartFailure(
                "%s%s. Its last lines:\n  %s\nThe whole log: %s".formatted(name, ending, lines, log.path()));
    }

    /** Asks it to end, insists after a grace time, and leaves no child of it behind. */
    @Override
    public void close() {
        stopping = true;
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        // kc.sh starts Java as its child: were the script killed, Java would live on.
        descendants.forEach(ProcessHandle::destroyForcibly);
        awaitOutput();
        log.close();
    }

    private static String shortened(String line) {
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
    }

    private void awaitOutput() {
        try {
            outputRead.get(1, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // Another process holds the pipe open, or it broke: what has been read is all there is.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(Consumer<String> onWarning) {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            String line;
            while ((line = output.readLine()) != null) {
                log.add(line);
                if (!stopping && WARNING.matcher(line).find()) {
                    onWarning.accept(name + ": " + shortened(line));
                }
            }
        } catch (IOException closedWithTheProcess) {
            // The pipe ends with the process.
            return;
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "child-output");
        thread.setDaemon(true);
        thread.start();
    }
}
