package fr.educonnect.server.school;

import fr.educonnect.server.data.DataFolder;
import fr.educonnect.server.process.ChildProcess;
import fr.educonnect.server.process.Distribution;
import fr.educonnect.server.settings.SchoolBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Runs the import command as an operator would, on one school database. */
public final class SchoolImportCommand {

    private final Distribution distribution;
    private final SchoolBase base;
    private final DataFolder data;
    private final UnaryOperator<ChildProcess> onStart;
    private final Consumer<String> onWarning;

    /**
     * The command for a database.
     *
     * @param distribution where the command is
     * @param base the database
     * @param data the command's log goes there
     * @param onStart takes charge of the running command
     * @param onWarning gets its warnings
     */
    public SchoolImportCommand(
            Distribution distribution,
            SchoolBase base,
            DataFolder data,
            UnaryOperator<ChildProcess> onStart,
            Consumer<String> onWarning) {
        this.distribution = distribution;
        this.base = base;
        this.data = data;
        this.onStart = onStart;
        this.onWarning = onWarning;
    }

    /**
     * Makes the schemas, or brings schema {@code account} up to date.
     *
     * @return the ended command
     */
    public ChildProcess migrate() throws InterruptedException {
        return run("migrate", List.of());
    }

    /**
     * Fills the database with the shipped exports.
     *
     * @return the ended command
     */
    public ChildProcess importDemo() throws InterruptedException {
        return run(
                "import",
                List.of(
                        "--schools",
                        distribution.exports().resolve("etablissements.csv").toString(),
                        distribution.exports().toString()));
    }

    /**
     * What a person types for the same migration.
     *
     * @return a command line; it asks for no password, which goes by environment
     */
    public String migrateCommandLine() {
        return "EDUCONNECT_SCHOOL_DB_PASSWORD=… java -jar %s migrate --url '%s' --user <owner of the schemas>"
                .formatted(distribution.schoolImport(), base.url());
    }

    private ChildProcess run(String subcommand, List<String> arguments) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Distribution.java(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                distribution.schoolImport().toString(),
                subcommand,
                "--url",
                base.url(),
                "--user",
                base.user()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.put("EDUCONNECT_SCHOOL_DB_PASSWORD", base.password());
        ChildProcess process = onStart.apply(ChildProcess.start(
                "School import", builder, data.resolve("logs/school-" + subcommand + ".log"), onWarning));
        process.waitFor();
        return process;
    }
}
