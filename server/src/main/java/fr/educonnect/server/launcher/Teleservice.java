package fr.educonnect.server.launcher;

import fr.educonnect.server.data.DataFolder;
import fr.educonnect.server.data.Notes;
import fr.educonnect.server.process.ChildProcess;
import fr.educonnect.server.process.Distribution;
import fr.educonnect.server.process.Readiness;
import fr.educonnect.server.process.TeleserviceProcess;
import fr.educonnect.server.settings.Settings;
import fr.educonnect.server.terminal.Progress;
import java.net.URI;
import java.util.Optional;

/**
 * The demo téléservice. Its client secret is known after the first start, so that later ones start it while Keycloak is
 * still starting; a secret that an administrator renewed since costs it a second start.
 */
final class Teleservice {

    private static final String SECRET = "teleservice.secret";

    private final Distribution distribution;
    private final Settings settings;
    private final DataFolder data;
    private final Notes notes;
    private final Progress progress;
    private final Running running;
    private Progress.Step step;
    private ChildProcess process;

    Teleservice(
            Distribution distribution,
            Settings settings,
            DataFolder data,
            Notes notes,
            Progress progress,
            Running running) {
        this.distribution = distribution;
        this.settings = settings;
        this.data = data;
        this.notes = notes;
        this.progress = progress;
        this.running = running;
    }

    /** Starts it where its secret is known. */
    void startEarly() {
        notes.get(SECRET).ifPresent(this::start);
    }

    /** Makes sure that it runs with Keycloak's secret, and waits until it answers. */
    ChildProcess ready(String secret, Readiness readiness) throws InterruptedException {
        if (!notes.get(SECRET).equals(Optional.of(secret))) {
            if (process != null) {
                process.close();
            }
            notes.put(SECRET, secret);
            start(secret);
        }
        readiness.await(URI.create("http://localhost:" + settings.teleservicePort() + "/"), process);
        step.end("ready");
        return process;
    }

    private void start(String secret) {
        step = progress.begin("Téléservice");
        process = running.add(TeleserviceProcess.start(distribution, settings, secret, data, progress::line));
    }
}
