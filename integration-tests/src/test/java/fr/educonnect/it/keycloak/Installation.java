package fr.educonnect.it.keycloak;

import fr.educonnect.it.build.Build;
import fr.educonnect.it.build.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * A Keycloak that is ready to start: the assembly itself, as long as it can talk to a PostgreSQL school base.
 *
 * <p>Keycloak's build drops the drivers of the databases that Keycloak itself does not use. Where the assembly did not
 * put PostgreSQL's among its providers, a copy is made that has it.
 */
final class Installation {

    private static final String DRIVER = "postgresql";

    private Installation() {}

    /** Its folder. */
    static Path ready() {
        Path assembly = Build.keycloak();
        return hasDriver(assembly) ? assembly : withDriver(assembly);
    }

    private static boolean hasDriver(Path keycloak) {
        // The class path that the build left: binary, with the names of the jars in clear.
        Path classPath = keycloak.resolve("lib/quarkus/quarkus-application.dat");
        try {
            return Files.readString(classPath, StandardCharsets.ISO_8859_1).contains(DRIVER);
        } catch (IOException e) {
            throw new UncheckedIOException("Is module server built?", e);
        }
    }

    private static Path withDriver(Path assembly) {
        Path copy = Build.target("keycloak");
        Path stamp = copy.resolve(".copied-from");
        try {
            String built = Files.readString(assembly.resolve(".built-from"));
            if (!Files.exists(stamp) || !Files.readString(stamp).equals(built)) {
                copyTree(assembly, copy);
                try (Stream<Path> libraries = Files.list(copy.resolve("lib/lib/main"))) {
                    Path driver = libraries
                            .filter(jar -> jar.getFileName().toString().startsWith("org.postgresql.postgresql-"))
                            .findFirst()
                            .orElseThrow();
                    Files.copy(driver, copy.resolve("providers/postgresql.jar"), StandardCopyOption.REPLACE_EXISTING);
                }
                ProcessBuilder build =
                        new ProcessBuilder(copy.resolve("bin/kc.sh").toString(), "build");
                build.environment().put("JAVA_HOME", System.getProperty("java.home"));
                Program.run("keycloak-build", build, Duration.ofMinutes(5));
                Files.writeString(stamp, built);
            }
            // As the assembly does: the realm is no part of the build.
            Files.copy(
                    assembly.resolve("data/import/realm-export.json"),
                    copy.resolve("data/import/realm-export.json"),
                    StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (!file.startsWith(from.resolve("data")) || file.endsWith("realm-export.json")) {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
