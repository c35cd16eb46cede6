package fr.educonnect.schoolimport;

import fr.educonnect.directory.testing.TestDatabases;
import fr.educonnect.schoolimport.command.SchoolImportCommandLine;
import fr.educonnect.schoolimport.testing.Exports;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import picocli.CommandLine;

/**
 * One run of the command in this JVM.
 *
 * @param exitCode what a script would see
 * @param out standard output
 * @param err standard error
 */
record CommandRun(int exitCode, String out, String err) {

    static CommandRun of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine = SchoolImportCommandLine.of(new SchoolImport());
        commandLine.setOut(new PrintWriter(out)).setErr(new PrintWriter(err, true));
        int exitCode = commandLine.execute(arguments);
        return new CommandRun(exitCode, out.toString(), err.toString());
    }

    /** Imports with the shipped list of schools. */
    static CommandRun imports(DataSource database, Path exports, String... more) {
        List<String> arguments = new ArrayList<>(List.of("import"));
        arguments.addAll(connection(database));
        arguments.addAll(List.of(
                "--schools", Exports.SHIPPED.resolve("etablissements.csv").toString()));
        arguments.addAll(Arrays.asList(more));
        arguments.add(exports.toString());
        return of(arguments.toArray(String[]::new));
    }

    static List<String> connection(DataSource database) {
        String url = TestDatabases.url(database);
        return List.of("--url", url, "--user", url.startsWith("jdbc:h2:") ? "sa" : "postgres");
    }
}
