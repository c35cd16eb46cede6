package fr.educonnect.it.cluster;

import fr.educonnect.it.build.Build;
import fr.educonnect.it.build.Program;
import fr.educonnect.it.keycloak.KeycloakServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The packaged server, built once more for what production has: PostgreSQL, and a cluster. Both are choices of Keycloak's build. */
final class ClusterHome {

    private static final Duration LONGEST = Duration.ofMinutes(4);

    private ClusterHome() {}

    /** Copies and builds; a copy of an earlier run is thrown away, because the jars may have changed. */
    static Path prepare() {
        Path home = Build.target("keycloak-cluster");
        Program.run("cluster-clean", new ProcessBuilder("rm", "-rf", home.toString()), LONGEST);
        Program.run(
                "cluster-copy", new ProcessBuilder("cp", "-r", Build.keycloak().toString(), home.toString()), LONGEST);
        choose(home.resolve("conf/keycloak.conf"));
        ProcessBuilder build = new ProcessBuilder(home.resolve("bin/kc.sh").toString(), "build");
        build.environment().keySet().removeIf(name -> name.startsWith("KC_") || name.startsWith("JAVA_OPTS"));
        build.environment().put("JAVA_HOME", System.getProperty("java.home"));
        build.environment().putAll(KeycloakServer.SHORT_LIVED);
        Program.run("cluster-build", build, LONGEST);
        return home;
    }

    private static void choose(Path configuration) {
        try {
            String packaged = Files.readString(configuration);
            Files.writeString(
                    configuration,
                    packaged.replaceAll("(?m)^db=.*$", "db=postgres").replaceAll("(?m)^cache=.*$", "cache=ispn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
