package fr.educonnect.server.launcher;

import fr.educonnect.server.terminal.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks that there is room for the databases and logs, rather than let them break half-way. */
final class DiskSpace {

    /** Databases and logs of a demo stay far below this. */
    static final long NEEDED_MEGABYTES = 200;

    private DiskSpace() {}

    /**
     * Checks the disk that holds a folder.
     *
     * @param folder an existing folder
     * @param neededMegabytes how much must be free
     * @throws StartFailure when there is less
     */
    static void check(Path folder, long neededMegabytes) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace() / 1_000_000;
        if (free < neededMegabytes) {
            throw new StartFailure(
                    "The disk is full: %s has %d MB left, and %d MB are needed.\nMake room, or choose a folder on another disk: EDUCONNECT_DATA=… ./run"
                            .formatted(folder, free, neededMegabytes));
        }
    }
}
