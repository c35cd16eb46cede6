package fr.educonnect.themes;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pages, mails and texts of module {@code authenticators}, which are shown in our frame: read where they are written. */
final class Extension {

    static final Path TEMPLATES = Path.of("../authenticators/src/main/resources/theme-resources/templates");

    private static final Path MESSAGES =
            Path.of("../authenticators/src/main/resources/theme-resources/messages/messages_fr.properties");

    private Extension() {}

    static List<String> pages() {
        return names(TEMPLATES);
    }

    /** The mails: each has an html and a text of the same name. */
    static List<String> mails() {
        return names(TEMPLATES.resolve("html"));
    }

    static List<String> plainTexts() {
        return names(TEMPLATES.resolve("text"));
    }

    static String template(String path) {
        try {
            return Files.readString(TEMPLATES.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Properties messages() {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES)) {
            messages.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }

    /** Settings of the login theme that the extension's own pages name. */
    static Set<String> classNames(Pattern setting) {
        return names(TEMPLATES).stream()
                .flatMap(page -> setting.matcher(template(page)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".ftl"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
