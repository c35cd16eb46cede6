package fr.educonnect.schoolimport.command;

import fr.educonnect.directory.schema.SchemaMigrationException;
import fr.educonnect.directory.schema.SchemaMigrator;
import fr.educonnect.schoolimport.load.ImportRuns;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes schema school if it is absent, and brings schema account to this release's version. */
@Command(
        name = "migrate",
        description = "Makes schema school if it is absent, and brings schema account to this release's version.",
        mixinStandardHelpOptions = true)
public final class MigrateCommand implements Callable<Integer> {

    @Mixin
    private ConnectionOptions connection;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws CommandFailedException {
        DataSource database = connection.dataSource();
        PrintWriter out = spec.commandLine().getOut();
        try {
            SchemaMigrator migrator = new SchemaMigrator(database, Clock.systemUTC());
            boolean created = migrator.createSchoolSchemaIfAbsent();
            out.println("Schema school: " + (created ? "made" : "there already"));
            bookkeeping(database);
            migrator.migrateAccountSchema();
            out.println("Schema account: up to date");
            out.flush();
            return ExitCodes.OK;
        } catch (SchemaMigrationException | SQLException e) {
            throw new CommandFailedException(ExitCodes.DATABASE, e.getMessage(), e);
        }
    }

    private static void bookkeeping(DataSource database) throws SQLException {
        try (Connection session = database.getConnection()) {
            ImportRuns.createTableIfAbsent(session);
        }
    }
}
