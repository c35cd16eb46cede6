package fr.educonnect.server.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;

/**
 * Names and values that the launcher keeps from one start to the next, in one file that only its owner may read. Each
 * change is on disk, whole, before the method returns.
 */
public final class Notes {

    private final Path file;
    private final Properties values = new Properties();

    /**
     * Opens the file, which need not exist yet.
     *
     * @param file a properties file
     * @throws UncheckedIOException when it cannot be read
     */
    public Notes(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                values.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException("Unreadable: " + file, e);
            }
        }
    }

    /**
     * What is noted under a name.
     *
     * @param name any name
     * @return empty where nothing is
     */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.getProperty(name));
    }

    /**
     * What is noted under a name; where nothing is, makes and notes it.
     *
     * @param name any name
     * @param maker gives the value the first time
     * @return the value
     */
    public String getOrMake(String name, Supplier<String> maker) {
        return get(name).orElseGet(() -> {
            String made = maker.get();
            put(name, made);
            return made;
        });
    }

    /**
     * Notes a value.
     *
     * @param name any name
     * @param value not null
     */
    public void put(String name, String value) {
        if (value.equals(values.setProperty(name, value))) {
            return;
        }
        try {
            // Owner-only from the first byte, and never half a file: written beside, then moved over.
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.deleteIfExists(next);
            Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (OutputStream out = Files.newOutputStream(next)) {
                values.store(out, "Kept by ./run. Holds passwords of the demo.");
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Not written: " + file, e);
        }
    }
}
