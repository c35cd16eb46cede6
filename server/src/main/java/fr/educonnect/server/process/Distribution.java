package fr.educonnect.server.process;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;

/**
 * Where the build put what the launcher starts: folders {@code educonnect} and {@code keycloak}, side by side.
 *
 * @param educonnect our programs and the demo's files
 * @param keycloak Keycloak with our providers, built
 */
public record Distribution(Path educonnect, Path keycloak) {

    /**
     * The distribution that this code belongs to.
     *
     * @return the folders beside the jar it was loaded from
     */
    public static Distribution ofThisJar() {
        try {
            Path jar = Path.of(Distribution.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return new Distribution(jar.getParent(), jar.getParent().resolveSibling("keycloak"));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Keycloak's start script.
     *
     * @return {@code kc.sh}
     */
    public Path keycloakScript() {
        return keycloak.resolve("bin").resolve("kc.sh");
    }

    /**
     * The demo téléservice.
     *
     * @return an executable jar
     */
    public Path teleservice() {
        return educonnect.resolve("teleservice.jar");
    }

    /**
     * The command that migrates and fills a school database.
     *
     * @return an executable jar
     */
    public Path schoolImport() {
        return educonnect.resolve("school-import.jar");
    }

    /**
     * The invented exports and the list of their schools.
     *
     * @return a folder
     */
    public Path exports() {
        return educonnect.resolve("siecle");
    }

    /**
     * The realm as shipped.
     *
     * @return a JSON file
     */
    public Path realm() {
        return educonnect.resolve("realm-export.json");
    }

    /**
     * The Java that runs the launcher, for its children too.
     *
     * @return the {@code java} command
     */
    public static String java() {
        return System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    }
}
