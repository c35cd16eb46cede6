package fr.educonnect.it.container;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the build of this repository leaves what the tests run. */
final class Repository {

    private static final Path ROOT =
            Path.of(System.getProperty("repository.root")).normalize();

    private Repository() {}

    /** The realm as installations import it. */
    static Path realm() {
        return ROOT.resolve("realm-export.json");
    }

    /** The jars that go into a server's providers folder. */
    static List<File> providers() throws IOException {
        try (Stream<Path> jars = Files.list(ROOT.resolve("server/target/providers"))) {
            return jars.map(Path::toFile)
                    .filter(jar -> jar.getName().endsWith(".jar"))
                    .toList();
        }
    }

    /** The packaged command {@code school-import}. */
    static Path schoolImport() {
        return ROOT.resolve("server/target/educonnect/school-import.jar");
    }

    /** The invented SIECLE exports of the demo, with their list of schools. */
    static Path exports() {
        return ROOT.resolve("server/src/main/demo/siecle");
    }
}
