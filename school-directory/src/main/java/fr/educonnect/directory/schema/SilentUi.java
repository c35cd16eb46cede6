package fr.educonnect.directory.schema;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import liquibase.ui.ConsoleUIService;

/** Keeps Liquibase from writing on the terminal of the command, which speaks for itself. */
final class SilentUi extends ConsoleUIService {

    SilentUi() {
        setOutputStream(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    }
}
