package fr.educonnect.server.launcher;

import fr.educonnect.server.process.Distribution;
import fr.educonnect.server.settings.Settings;
import fr.educonnect.server.terminal.Progress;
import fr.educonnect.server.terminal.StartFailure;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Entry point behind {@code ./run}: starts everything, then stays until Ctrl-C or until something ends by itself. */
public final class Launcher {

    private static final int FAILED = 1;

    private Launcher() {}

    /**
     * Runs the demo; ends the Java process.
     *
     * @param arguments {@code --reset} to start afresh; {@code run} has checked them
     */
    public static void main(String... arguments) {
        // A terminal of today reads UTF-8, whatever Java 17 makes of the locale.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Progress progress = new Progress(out, System::nanoTime);
        Running running = new Running();
        try {
            stopOnSignal(running, progress);
            Path repository = Path.of(System.getProperty("educonnect.repository", ""));
            Settings settings = Settings.from(System.getenv(), repository.toAbsolutePath());
            new Demo(Distribution.ofThisJar(), settings, progress, running)
                    .run(List.of(arguments).contains("--reset"));
        } catch (StartFailure e) {
            tell(err, running, e.getMessage());
        } catch (UncheckedIOException | IOException e) {
            tell(err, running, "A file could not be read or written: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.exit(FAILED);
    }

    private static void stopOnSignal(Running running, Progress progress) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (running.isInUse()) {
                progress.line("Stopping …");
                running.close();
                progress.line("Stopped.");
            }
        }));
    }

    /** Children that end because we are stopping are no failure. */
    private static void tell(PrintStream err, Running running, String message) {
        if (!running.isClosed()) {
            err.println();
            err.println(message);
        }
    }
}
