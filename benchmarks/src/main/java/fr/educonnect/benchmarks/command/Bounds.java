package fr.educonnect.benchmarks.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * Refuses numbers that a run cannot do anything with.
 *
 * @param spec the command whose options they are
 */
record Bounds(CommandSpec spec) {

    /**
     * Looks at one option.
     *
     * @param option its name
     * @throws ParameterException when the value lies outside
     */
    void require(String option, long least, long value, long most) {
        if (value < least || value > most) {
            throw new ParameterException(
                    spec.commandLine(), "%s must be from %d to %d.".formatted(option, least, most));
        }
    }
}
