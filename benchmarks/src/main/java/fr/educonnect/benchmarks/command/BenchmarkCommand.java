package fr.educonnect.benchmarks.command;

import fr.educonnect.benchmarks.BenchmarkFailure;
import picocli.CommandLine;

/** {@code benchmarks/run}: compares us with stock Keycloak on this machine, or measures what an attacker could. */
public final class BenchmarkCommand {

    private BenchmarkCommand() {}

    public static void main(String[] arguments) {
        CommandLine command = new CommandLine(new SignInCommand())
                .addSubcommand(new LostPasswordTimingCommand())
                .addSubcommand(new SlowCarriersCommand())
                .addSubcommand(new ActivationsCommand())
                .addSubcommand(new GenerateCommand())
                .addSubcommand(new AllCommand())
                .addSubcommand(new ProfileCommand())
                .addSubcommand(new NodesCommand())
                .addSubcommand(new SoakCommand())
                .addSubcommand(new HashCommand());
        command.setExecutionExceptionHandler((failure, line, parsed) -> {
            if (!(failure instanceof BenchmarkFailure)) {
                throw failure;
            }
            line.getErr().println(failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        });
        System.exit(command.execute(arguments));
    }
}
