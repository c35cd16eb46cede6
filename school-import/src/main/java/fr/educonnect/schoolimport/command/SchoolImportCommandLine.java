package fr.educonnect.schoolimport.command;

import java.util.Objects;
import picocli.CommandLine;

/** Ties the command line to exit codes and one-line messages. */
public final class SchoolImportCommandLine {

    private SchoolImportCommandLine() {}

    /**
     * @param root the annotated command
     * @return a command line whose {@code execute} returns one of {@link ExitCodes}
     */
    public static CommandLine of(Object root) {
        CommandLine commandLine = new CommandLine(root);
        // Absent outside the jar.
        String version =
                Objects.requireNonNullElse(root.getClass().getPackage().getImplementationVersion(), "development");
        commandLine.getCommandSpec().version("school-import " + version);
        commandLine.getSubcommands().values().forEach(sub -> sub.getCommandSpec()
                .version("school-import " + version));
        commandLine.setExecutionExceptionHandler((fault, command, parsed) -> {
            if (fault instanceof CommandFailedException failed) {
                command.getErr().println(failed.getMessage());
                return failed.exitCode();
            }
            // Its class tells us what to look for; its message might hold a family's data.
            command.getErr().println("Internal fault: " + fault.getClass().getName());
            for (StackTraceElement frame : fault.getStackTrace()) {
                command.getErr().println("    at " + frame);
            }
            return ExitCodes.SOFTWARE;
        });
        return commandLine;
    }
}
