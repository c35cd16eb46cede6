package fr.educonnect.schoolimport.letter.part;

import fr.educonnect.schoolimport.letter.Letter;
import fr.educonnect.schoolimport.letter.MailMergeFile;
import fr.educonnect.schoolimport.letter.print.LetterDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/**
 * The letters that lie in one pair of files, {@code 0099990K-001.pdf} and {@code .csv}. Both are written under names that end in
 * {@code .part}, then the base takes the hashes of their secrets, then they get their names: a file without {@code .part} holds
 * secrets that the base knows, whenever the machine stops.
 */
public final class Part {

    /** How far a part has come. */
    public enum State {
        /** No file waits for its name. */
        FINISHED,
        /** One has: the base took the secrets, the other only waits for its name. */
        HALF_NAMED,
        /** None has: whether the base took the secrets must be asked of the base. */
        UNNAMED
    }

    private static final String UNFINISHED = ".part";

    private final Path folder;
    private final Path pdf;
    private final Path csv;

    Part(Path folder, String uai, int number) {
        this.folder = folder;
        String name = "%s-%03d".formatted(uai, number);
        this.pdf = folder.resolve(name + ".pdf");
        this.csv = folder.resolve(name + ".csv");
    }

    public State state() {
        if (!Files.exists(unfinished(pdf)) && !Files.exists(unfinished(csv))) {
            return State.FINISHED;
        }
        return Files.exists(pdf) || Files.exists(csv) ? State.HALF_NAMED : State.UNNAMED;
    }

    /**
     * Writes both files, under their unfinished names.
     *
     * @param letters not empty
     * @throws IOException if they cannot be written completely, or a file of that name exists
     */
    public void write(List<Letter> letters, LetterDocument document) throws IOException {
        OwnerOnlyFile.write(unfinished(pdf), out -> document.write(letters, out));
        OwnerOnlyFile.write(unfinished(csv), out -> MailMergeFile.write(letters, out));
        OwnerOnlyFile.syncFolder(folder);
    }

    /** Gives the files their names; called once the base has taken the secrets. Doing it again changes nothing. */
    public void name() throws IOException {
        name(csv);
        name(pdf);
        OwnerOnlyFile.syncFolder(folder);
    }

    /** Deletes the files, whatever their state. */
    public void delete() throws IOException {
        for (Path file : List.of(pdf, csv)) {
            Files.deleteIfExists(file);
            Files.deleteIfExists(unfinished(file));
        }
        OwnerOnlyFile.syncFolder(folder);
    }

    /** @return secrets by identifiant, as far as the table was written */
    public Map<String, String> secrets() throws IOException {
        Path file = Files.exists(csv) ? csv : unfinished(csv);
        return Files.exists(file) ? MailMergeFile.secrets(file) : Map.of();
    }

    private static void name(Path file) throws IOException {
        if (Files.exists(unfinished(file))) {
            Files.move(unfinished(file), file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static Path unfinished(Path file) {
        return file.resolveSibling(file.getFileName() + UNFINISHED);
    }
}
