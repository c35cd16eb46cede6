package fr.educonnect.benchmarks.command;

import fr.educonnect.benchmarks.keycloak.KeycloakHome;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What commands share that measure something and write a result. */
abstract class MeasuringCommand implements Callable<Integer> {

    /** Where the result is written. */
    @Mixin
    ResultsOption results;

    /** The command itself, for refusals of options. */
    @Spec
    CommandSpec spec;

    /** Where things are in the repository. */
    final Layout layout = Layout.ofThisJar();

    /** For the person at the terminal. */
    final Progress progress = new Progress();

    /** The packaged server, built for PostgreSQL. */
    final KeycloakHome packagedServer() throws Exception {
        return progress.step(
                "Building the packaged server for PostgreSQL",
                () -> KeycloakHome.prepare(layout.packagedKeycloak(), layout.keycloak()));
    }
}
