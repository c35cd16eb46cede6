package fr.educonnect.schoolimport;

import fr.educonnect.schoolimport.command.AccountsCommand;
import fr.educonnect.schoolimport.command.ImportCommand;
import fr.educonnect.schoolimport.command.LettersCommand;
import fr.educonnect.schoolimport.command.MigrateCommand;
import fr.educonnect.schoolimport.command.SchoolImportCommandLine;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine.Command;

/** The command {@code school-import}: see docs/import.md and docs/letters.md. */
@Command(
        name = "school-import",
        description = "Prepares and fills the school database, and makes the schools' letters.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {MigrateCommand.class, ImportCommand.class, AccountsCommand.class, LettersCommand.class})
public final class SchoolImport {

    /** Liquibase reports each of its steps; kept here because the logging framework forgets loggers that nobody holds. */
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    SchoolImport() {}

    /** @param arguments see {@code --help} */
    public static void main(String[] arguments) {
        LIQUIBASE.setLevel(Level.WARNING);
        System.exit(SchoolImportCommandLine.of(new SchoolImport()).execute(arguments));
    }
}
