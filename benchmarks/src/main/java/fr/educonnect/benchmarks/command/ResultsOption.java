package fr.educonnect.benchmarks.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a command writes its result. */
final class ResultsOption {

    @Option(
            names = "--results",
            paramLabel = "<folder>",
            description = "Where the result is written; benchmarks/results unless told otherwise.")
    private Path folder;

    /** The folder chosen, or the checkout's own. */
    Path folder(Layout layout) {
        return folder == null ? layout.results() : folder;
    }
}
