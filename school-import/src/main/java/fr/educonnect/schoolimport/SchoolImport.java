package fr.educonnect.schoolimport;

import fr.educonnect.schoolimport.command.ImportCommand;
import fr.educonnect.schoolimport.command.MigrateCommand;
import fr.educonnect.schoolimport.command.SchoolImportCommandLine;
import picocli.CommandLine.Command;

/** The command {@code school-import}: see docs/import.md. */
@Command(
        name = "school-import",
        description = "Prepares and fills the school database.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {MigrateCommand.class, ImportCommand.class})
public final class SchoolImport {

    private SchoolImport() {}

    /** @param arguments see {@code --help} */
    public static void main(String[] arguments) {
        System.exit(SchoolImportCommandLine.of(new SchoolImport()).execute(arguments));
    }
}
