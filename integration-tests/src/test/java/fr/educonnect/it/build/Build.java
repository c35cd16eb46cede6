package fr.educonnect.it.build;

import java.nio.file.Path;

/** Where the build of this repository leaves what the tests run, and where they may write. */
public final class Build {

    private static final Path ROOT =
            Path.of(System.getProperty("repository.root")).toAbsolutePath().normalize();

    private Build() {}

    /** The assembled Keycloak with our jars, built for {@code kc.sh start --optimized}. */
    public static Path keycloak() {
        return ROOT.resolve("server/target/keycloak");
    }

    /** The packaged command {@code school-import}. */
    public static Path schoolImport() {
        return ROOT.resolve("server/target/educonnect/school-import.jar");
    }

    /** The packaged demo téléservice. */
    public static Path teleservice() {
        return ROOT.resolve("server/target/educonnect/teleservice.jar");
    }

    /** The invented SIECLE exports of the demo, with their list of schools. */
    public static Path exports() {
        return ROOT.resolve("server/src/main/demo/siecle");
    }

    /**
     * A place for what the tests write.
     *
     * @param name path below this module's {@code target}
     */
    public static Path target(String name) {
        return ROOT.resolve("integration-tests/target").resolve(name);
    }

    /** The Java that runs the tests also runs the programs under test. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
