package fr.educonnect.server.launcher;

import fr.educonnect.server.data.DataFolder;
import fr.educonnect.server.data.Fingerprint;
import fr.educonnect.server.data.Notes;
import fr.educonnect.server.data.Passphrase;
import fr.educonnect.server.keycloak.EduConnectRealm;
import fr.educonnect.server.keycloak.KeycloakAdmin;
import fr.educonnect.server.keycloak.RealmSettings;
import fr.educonnect.server.outbox.MailServer;
import fr.educonnect.server.outbox.Outbox;
import fr.educonnect.server.outbox.OutboxServer;
import fr.educonnect.server.process.ChildProcess;
import fr.educonnect.server.process.Distribution;
import fr.educonnect.server.process.KeycloakProcess;
import fr.educonnect.server.process.KeycloakProcess.BootstrapAdmin;
import fr.educonnect.server.process.Readiness;
import fr.educonnect.server.school.SchoolPreparation;
import fr.educonnect.server.settings.Settings;
import fr.educonnect.server.terminal.Progress;
import fr.educonnect.server.terminal.StartFailure;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** The demo from its first step to its last: what is started, in which order, and what is told about it. */
final class Demo {

    private final Distribution distribution;
    private final Settings settings;
    private final Progress progress;
    private final Running running;
    private final Readiness readiness = new Readiness();

    Demo(Distribution distribution, Settings settings, Progress progress, Running running) {
        this.distribution = distribution;
        this.settings = settings;
        this.progress = progress;
        this.running = running;
    }

    /** Starts everything and waits. Ends by a {@link StartFailure} only, or together with the Java process. */
    void run(boolean reset) throws IOException, InterruptedException {
        DataFolder data = running.add(DataFolder.open(settings.dataFolder(), reset));
        progress.line("Data folder: " + data.path());
        DiskSpace.check(data.path(), DiskSpace.NEEDED_MEGABYTES);
        PortPlan ports = PortPlan.of(settings);
        Ports.check(settings.listenAddress(), ports.needed());
        startOutbox(ports);

        Notes notes = new Notes(data.resolve("launcher.properties"));
        SchoolPreparation school = new SchoolPreparation(distribution, settings, data, notes, progress, running::add);
        school.prepare();

        RealmSettings realmSettings = new RealmSettings(settings, school.base(), notes);
        boolean importedBefore = realmSettings.notedBefore();
        warnOfChanges(realmSettings, notes);
        if (!importedBefore) {
            realmSettings.note();
        }
        BootstrapAdmin bootstrap = bootstrapAdmin(notes);
        Progress.Step step = progress.begin("Keycloak");
        ChildProcess keycloak = running.add(
                KeycloakProcess.start(distribution, settings, school.base(), data, bootstrap, progress::line));
        Teleservice teleservice = new Teleservice(distribution, settings, data, notes, progress, running);
        teleservice.startEarly();
        // Not the main port: a request that comes too early is worth a warning to Keycloak.
        readiness.await(URI.create("http://localhost:" + settings.managementPort() + "/health/ready"), keycloak);
        readiness.await(
                URI.create(settings.keycloakUrl() + "/realms/educonnect/.well-known/openid-configuration"), keycloak);
        step.end("ready, log in " + data.resolve("logs/keycloak.log"));

        KeycloakAdmin admin =
                new KeycloakAdmin(URI.create(settings.keycloakUrl()), bootstrap.client(), bootstrap.clientSecret());
        EduConnectRealm realm = new EduConnectRealm(admin);
        if (importedBefore) {
            realmSettings.bringInto(realm);
        }
        school.setPasswords(realm, admin);
        ChildProcess teleserviceProcess = teleservice.ready(realm.teleserviceSecret(), readiness);

        progress.plain(summary(school, bootstrap, data));
        progress.line("Ready. Ctrl-C stops everything.");
        throw firstEnd(keycloak, teleserviceProcess).failure();
    }

    private void startOutbox(PortPlan ports) throws IOException {
        Outbox outbox = new Outbox(Clock.systemUTC());
        running.add(OutboxServer.start(settings.listenAddress(), settings.outboxPort(), outbox));
        if (ports.outboxTakesMail()) {
            running.add(
                    MailServer.start(settings.listenAddress(), settings.mail().port(), outbox));
        } else {
            progress.line("Mails go to %s:%d, not to the outbox."
                    .formatted(settings.mail().host(), settings.mail().port()));
        }
    }

    private void warnOfChanges(RealmSettings realmSettings, Notes notes) throws IOException {
        if (realmSettings.schoolBaseChanged()) {
            progress.line("Another school database than at the last start: the passwords that Keycloak keeps belong to"
                    + " the accounts of the former one (./run --reset starts afresh).");
        }
        String realm = Fingerprint.of(distribution.realm());
        if (!realm.equals(notes.getOrMake("realm.file", () -> realm))) {
            progress.line("realm-export.json has changed, the realm in the data folder has not:"
                    + " it is imported once (./run --reset starts afresh).");
        }
    }

    private static BootstrapAdmin bootstrapAdmin(Notes notes) {
        return new BootstrapAdmin(
                "admin",
                notes.getOrMake("admin.password", () -> Passphrase.create(4)),
                "educonnect-launcher",
                notes.getOrMake("launcher.secret", () -> Passphrase.create(12)));
    }

    private String summary(SchoolPreparation school, BootstrapAdmin admin, DataFolder data) {
        return """

                Téléservice      %s
                Outbox           %s  (GET /api/messages as JSON)
                Keycloak         %s  (realm educonnect)
                Admin console    %s/admin/  %s / %s
                Data folder      %s

                %s""".formatted(
                        settings.teleserviceUrl(),
                        settings.outboxUrl(),
                        settings.keycloakUrl(),
                        settings.keycloakUrl(),
                        admin.user(),
                        admin.password(),
                        data.path(),
                        school.accountsTable());
    }

    private static ChildProcess firstEnd(ChildProcess... processes) throws InterruptedException {
        CompletableFuture<?>[] ends =
                Arrays.stream(processes).map(ChildProcess::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            return (ChildProcess) CompletableFuture.anyOf(ends).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
