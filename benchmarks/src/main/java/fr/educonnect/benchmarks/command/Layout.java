package fr.educonnect.benchmarks.command;

import java.net.URISyntaxException;
import java.nio.file.Path;

/**
 * Where things are in the repository.
 *
 * @param root of the checkout
 */
record Layout(Path root) {

    /** The checkout that this jar was built in: it lies in {@code benchmarks/target}. */
    static Layout ofThisJar() {
        try {
            Path jar = Path.of(Layout.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return new Layout(jar.getParent().getParent().getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Path packagedKeycloak() {
        return root.resolve("server/target/keycloak");
    }

    Path realm() {
        return root.resolve("realm-export.json");
    }

    Path keycloak() {
        return root.resolve("benchmarks/target/keycloak");
    }

    Path clusterKeycloak() {
        return root.resolve("benchmarks/target/cluster-keycloak");
    }

    /** HAProxy's files of production. */
    Path proxy() {
        return root.resolve("deploy/proxy");
    }

    Path stockKeycloak() {
        return root.resolve("benchmarks/target/stock-keycloak");
    }

    Path schoolImport() {
        return root.resolve("school-import/target/school-import.jar");
    }

    Path work() {
        return root.resolve("benchmarks/target/work");
    }

    Path load() {
        return root.resolve("benchmarks/target/load");
    }

    Path results() {
        return root.resolve("benchmarks/results");
    }
}
