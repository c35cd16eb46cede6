package fr.educonnect.server.data;

import fr.educonnect.server.terminal.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/**
 * The folder that holds everything that lasts from one start to the next: databases, passwords, logs. Only its owner may
 * enter, and only one launcher at a time uses it.
 */
public final class DataFolder implements AutoCloseable {

    /** Tells our folder from any other, so that {@code --reset} never deletes something else. */
    private static final String MARKER = ".educonnect-demo";

    private final Path folder;
    private final FileChannel channel;

    private DataFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Opens the folder, making it where there is none.
     *
     * @param folder absolute path
     * @param reset whether to empty it first
     * @return the folder, locked until closed
     * @throws StartFailure when it holds something else, or another launcher uses it
     */
    public static DataFolder open(Path folder, boolean reset) {
        try {
            if (Files.exists(folder)) {
                recognise(folder);
            } else {
                Files.createDirectories(folder);
            }
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            DataFolder opened = new DataFolder(folder, lock(folder));
            if (reset) {
                opened.empty();
            }
            return opened;
        } catch (IOException e) {
            throw new StartFailure(
                    "The data folder %s cannot be used: %s\nChoose another one: EDUCONNECT_DATA=… ./run"
                            .formatted(folder, e),
                    e);
        }
    }

    /**
     * A file or folder in it.
     *
     * @param name relative name
     * @return its absolute path
     */
    public Path resolve(String name) {
        return folder.resolve(name);
    }

    /**
     * The folder itself.
     *
     * @return its absolute path
     */
    public Path path() {
        return folder;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void recognise(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new StartFailure("%s is no folder. Choose another one: EDUCONNECT_DATA=… ./run".formatted(folder));
        }
        try (Stream<Path> content = Files.list(folder)) {
            if (!Files.exists(folder.resolve(MARKER)) && content.findAny().isPresent()) {
                throw new StartFailure(
                        "%s holds something that ./run did not put there, and is left alone.\nChoose an empty or a new folder: EDUCONNECT_DATA=… ./run"
                                .formatted(folder));
            }
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(MARKER), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new StartFailure(
                    "Another ./run uses the data folder %s.\nStop it, or choose another folder: EDUCONNECT_DATA=… ./run"
                            .formatted(folder));
        }
        return channel;
    }

    private void empty() throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!file.equals(folder.resolve(MARKER))) {
                    Files.delete(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                if (!visited.equals(folder)) {
                    Files.delete(visited);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
