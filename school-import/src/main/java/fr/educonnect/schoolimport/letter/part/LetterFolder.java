package fr.educonnect.schoolimport.letter.part;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder of a run's files. Only its owner may look into it. */
public final class LetterFolder {

    private static final Pattern PART = Pattern.compile("([0-9A-Z]+)-([0-9]{3,9})\\.(?:pdf|csv)(?:\\.part)?");

    private static final String AGAIN = ".again";

    private static final Set<PosixFilePermission> OWNERS =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private final Path folder;

    private LetterFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens a folder, or makes it. An empty one is closed to others; one that holds anything must be so already, for others may
     * need what lies in it.
     *
     * @throws IOException if it cannot be made or read, others may look into it, or its file system knows no permissions; the message
     *     says which
     */
    public static LetterFolder open(Path folder) throws IOException {
        Path absolute = folder.toAbsolutePath();
        if (!Files.exists(absolute)) {
            requirePermissions(absolute.getParent());
            Files.createDirectory(absolute, OwnerOnlyFile.FOLDER);
        }
        if (!Files.isDirectory(absolute)) {
            throw new IOException(folder + " is not a folder");
        }
        requirePermissions(absolute);
        if (!OWNERS.containsAll(Files.getPosixFilePermissions(absolute))) {
            if (!empty(absolute)) {
                throw new IOException("others may look into " + folder + ": chmod 700 it, or name another one");
            }
            Files.setPosixFilePermissions(absolute, OWNERS);
        }
        return new LetterFolder(absolute);
    }

    /** @return the parts of a school that lie here, finished or not, by number */
    public List<Part> parts(String uai) throws IOException {
        return numbers(uai).stream()
                .map(number -> new Part(folder, uai, number))
                .toList();
    }

    /** @return a number for the school's next part, 1 or more */
    public int nextNumber(String uai) throws IOException {
        TreeSet<Integer> numbers = numbers(uai);
        return numbers.isEmpty() ? 1 : numbers.last() + 1;
    }

    public Part part(String uai, int number) {
        return new Part(folder, uai, number);
    }

    /** @return the schools for which everybody is getting a new letter, where such a run was begun here and not ended */
    public Optional<Set<String>> begunAgain() throws IOException {
        Path marker = folder.resolve(AGAIN);
        return Files.exists(marker) ? Optional.of(Set.copyOf(Files.readAllLines(marker))) : Optional.empty();
    }

    /** Notes that everybody at these schools is getting a new letter, so that a run after a crash goes on with that. */
    public void beginAgain(Set<String> uais) throws IOException {
        byte[] lines = String.join("\n", new TreeSet<>(uais)).getBytes(StandardCharsets.UTF_8);
        Path unfinished = folder.resolve(AGAIN + ".part");
        Files.deleteIfExists(unfinished);
        OwnerOnlyFile.write(unfinished, out -> out.write(lines));
        Files.move(unfinished, folder.resolve(AGAIN), StandardCopyOption.ATOMIC_MOVE);
        OwnerOnlyFile.syncFolder(folder);
    }

    /** Notes that everybody has got it. */
    public void endAgain() throws IOException {
        Files.deleteIfExists(folder.resolve(AGAIN));
        OwnerOnlyFile.syncFolder(folder);
    }

    private TreeSet<Integer> numbers(String uai) throws IOException {
        TreeSet<Integer> numbers = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> PART.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .filter(name -> name.group(1).equals(uai))
                    .forEach(name -> numbers.add(Integer.parseInt(name.group(2))));
        }
        return numbers;
    }

    private static boolean empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static void requirePermissions(Path folder) throws IOException {
        if (!Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            throw new IOException(
                    "the file system of " + folder + " cannot keep files from others; choose a folder on another one");
        }
    }
}
