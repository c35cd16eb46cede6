package fr.educonnect.schoolimport.letter.run;

import fr.educonnect.schoolimport.letter.MailMergeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What lies in a folder of letters. */
final class Letters {

    private final Path folder;

    Letters(Path folder) {
        this.folder = folder;
    }

    /** Names of all files, sorted. */
    List<String> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Secrets by identifiant, of the finished files. */
    Map<String, String> secrets() {
        Map<String, String> secrets = new TreeMap<>();
        files().stream().filter(name -> name.endsWith(".csv")).forEach(name -> secrets.putAll(secrets(name)));
        return secrets;
    }

    Map<String, String> secrets(String file) {
        try {
            return MailMergeFile.secrets(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }
}
