package fr.educonnect.it.keycloak;

import fr.educonnect.it.build.Await;
import fr.educonnect.it.build.Build;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A clock of a server's own, by Debian's package faketime: what the server takes for the time of day jumps, what it measures
 * time-outs with goes on evenly, as on a machine whose clock is set.
 */
public final class JumpingClock {

    private static final String LIBRARY = "faketime/libfaketime.so.1";

    private static final Duration SOON = Duration.ofSeconds(15);
    private static final Duration CLOSE = Duration.ofSeconds(10);

    private final Path library;
    private final Path offset = Build.target("clock-offset");

    private JumpingClock(Path library) {
        this.library = library;
        set(Duration.ZERO);
    }

    /** A clock that is right so far; empty where the package is not installed. */
    public static Optional<JumpingClock> installed() {
        Path libraries = Path.of("/usr/lib");
        try (Stream<Path> folders = Files.isDirectory(libraries) ? Files.list(libraries) : Stream.empty()) {
            return folders.map(folder -> folder.resolve(LIBRARY))
                    .filter(Files::exists)
                    .findFirst()
                    .map(JumpingClock::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a server needs in its environment to go by this clock. */
    public Map<String, String> variables() {
        return Map.of(
                "LD_PRELOAD",
                library.toString(),
                "FAKETIME_TIMESTAMP_FILE",
                offset.toAbsolutePath().toString(),
                // Seconds; to read the file each time would cost more than the server itself.
                "FAKETIME_CACHE_DURATION",
                "1",
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1",
                // Otherwise every wait of Java's own threads ends at once.
                "FAKETIME_FORCE_MONOTONIC_FIX",
                "0");
    }

    /**
     * Sets it, and waits until a server goes by it.
     *
     * @param server with {@link #variables()}
     * @param difference from the right time; negative for before
     */
    public void set(KeycloakServer server, Duration difference) {
        set(difference);
        Await.until("the server's clock is set", SOON, () -> {
            Duration off = Duration.between(
                    Instant.now().plus(difference), server.admin().time());
            return off.abs().compareTo(CLOSE) < 0;
        });
    }

    private void set(Duration difference) {
        Path next = offset.resolveSibling("clock-offset.next");
        try {
            Files.writeString(next, "%+d".formatted(difference.toSeconds()));
            // At once: half a file would be another time.
            Files.move(next, offset, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
