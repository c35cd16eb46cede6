package fr.educonnect.benchmarks.keycloak;

import fr.educonnect.benchmarks.BenchmarkFailure;
import fr.educonnect.benchmarks.base.Folders;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A copy of the packaged server, built for PostgreSQL. The choice of the database belongs to Keycloak's build; everything
 * else is as packaged.
 *
 * @param folder the copy
 */
public record KeycloakHome(Path folder) {

    /** Written by the packaging: what the server was built from. */
    private static final String PACKAGED = ".built-from";

    /**
     * Copies and builds, unless that was done before for the same package.
     *
     * @param packaged the server as Maven packaged it
     * @param folder for the copy
     * @throws BenchmarkFailure when there is no package, or Keycloak refuses the build
     */
    public static KeycloakHome prepare(Path packaged, Path folder) throws IOException, InterruptedException {
        return prepare(packaged, folder, false, false);
    }

    /**
     * The same Keycloak without our providers and their settings.
     *
     * @param packaged the server as Maven packaged it
     * @param folder for the copy
     * @throws BenchmarkFailure when there is no package, or Keycloak refuses the build
     */
    public static KeycloakHome prepareStock(Path packaged, Path folder) throws IOException, InterruptedException {
        return prepare(packaged, folder, true, false);
    }

    /**
     * The packaged server as one node of several: in a cluster, as production is.
     *
     * @param packaged the server as Maven packaged it
     * @param folder for the copy
     * @throws BenchmarkFailure when there is no package, or Keycloak refuses the build
     */
    public static KeycloakHome prepareCluster(Path packaged, Path folder) throws IOException, InterruptedException {
        return prepare(packaged, folder, false, true);
    }

    private static KeycloakHome prepare(Path packaged, Path folder, boolean stock, boolean cluster)
            throws IOException, InterruptedException {
        if (!Files.exists(packaged.resolve(PACKAGED))) {
            throw new BenchmarkFailure("The server is not packaged: run `mvn package -pl server -am` first.");
        }
        Path done = folder.resolve(".built-for-postgres");
        String wanted = Files.readString(packaged.resolve(PACKAGED));
        if (!Files.exists(done) || !Files.readString(done).equals(wanted)) {
            Folders.delete(folder);
            copy(packaged, folder);
            if (stock) {
                takeOursAway(folder);
            }
            Path configuration = folder.resolve("conf").resolve("keycloak.conf");
            choose(configuration, "db", "postgres");
            if (cluster) {
                choose(configuration, "cache", "ispn");
            }
            build(folder);
            Files.writeString(done, wanted);
        }
        return new KeycloakHome(folder);
    }

    /** The start script. */
    Path script() {
        return folder.resolve("bin").resolve("kc.sh");
    }

    /** Realms in this folder are imported at the first start. */
    Path imports() {
        return folder.resolve("data").resolve("import");
    }

    /** From now on starts find no realm to import: those that were imported are in the base. */
    public void putImportsAside() throws IOException {
        Folders.delete(importsAside());
        Files.move(imports(), importsAside());
    }

    /** From now on starts read the realms to import again, and leave those that are in the base as they are. */
    public void layImportsAgain() throws IOException {
        Folders.delete(imports());
        Files.move(importsAside(), imports());
    }

    private Path importsAside() {
        return folder.resolve("data").resolve("imported");
    }

    /** The version of Keycloak. */
    public String version() throws IOException {
        return Files.readString(folder.resolve("version.txt")).strip().replaceFirst(".* ", "");
    }

    /** In the file, because a start compares it with what was built. */
    private static void choose(Path configuration, String option, String value) throws IOException {
        String packaged = Files.readString(configuration);
        String chosen = packaged.replaceAll("(?m)^" + option + "=.*$", option + "=" + value);
        if (chosen.equals(packaged)) {
            throw new BenchmarkFailure("The packaged server's keycloak.conf names no " + option + ".");
        }
        Files.writeString(configuration, chosen);
    }

    private static void takeOursAway(Path folder) throws IOException {
        Folders.delete(folder.resolve("providers"));
        Files.createDirectories(folder.resolve("providers"));
        Path configuration = folder.resolve("conf").resolve("keycloak.conf");
        Files.writeString(configuration, Files.readString(configuration).replaceAll("(?m)^spi-.*\\R", ""));
    }

    private static void build(Path folder) throws IOException, InterruptedException {
        Path log = folder.resolve("build.log");
        Process build = new ProcessBuilder(folder.resolve("bin/kc.sh").toString(), "build")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .start();
        if (build.waitFor() != 0) {
            throw new BenchmarkFailure("Keycloak cannot be built for PostgreSQL. Its log: " + log);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (folder.equals(from.resolve("data"))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
