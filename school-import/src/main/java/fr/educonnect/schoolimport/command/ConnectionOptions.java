package fr.educonnect.schoolimport.command;

import fr.educonnect.schoolimport.database.SchoolDatabase;
import fr.educonnect.schoolimport.database.SchoolDatabasePool;
import io.agroal.api.AgroalDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import picocli.CommandLine.Option;

/** Where the school database is. The password is never an argument: other users of the machine see those. */
final class ConnectionOptions {

    @Option(
            names = "--url",
            paramLabel = "JDBC_URL",
            description = "jdbc:postgresql://host/base or jdbc:h2:file:…; default: $EDUCONNECT_SCHOOL_DB_URL")
    private String url;

    @Option(names = "--user", paramLabel = "ROLE", description = "Default: $EDUCONNECT_SCHOOL_DB_USER")
    private String user;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "Its first line is the password; without it, $EDUCONNECT_SCHOOL_DB_PASSWORD is taken")
    private Path passwordFile;

    @Option(
            names = "--connect-timeout",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "How long connecting may take (default: ${DEFAULT-VALUE})")
    private int connectSeconds;

    @Option(
            names = "--statement-timeout",
            paramLabel = "SECONDS",
            defaultValue = "900",
            description = "How long one statement may take (default: ${DEFAULT-VALUE})")
    private int statementSeconds;

    @Option(
            names = "--lock-timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How long one statement may wait for another import (default: ${DEFAULT-VALUE})")
    private int lockSeconds;

    /** @return connections as the options say */
    DataSource dataSource() throws CommandFailedException {
        requireTimeouts();
        try {
            return SchoolDatabase.of(address(), role(), password(), connectTimeout(), statementTimeout());
        } catch (IllegalArgumentException e) {
            throw usage(e.getMessage());
        }
    }

    /**
     * @param size how many connections there are at most
     * @return a pool of them as the options say; to be closed
     */
    AgroalDataSource pool(int size) throws CommandFailedException, SQLException {
        requireTimeouts();
        try {
            return SchoolDatabasePool.of(address(), role(), password(), size, connectTimeout(), statementTimeout());
        } catch (IllegalArgumentException e) {
            throw usage(e.getMessage());
        }
    }

    private String address() throws CommandFailedException {
        return given(url, "EDUCONNECT_SCHOOL_DB_URL")
                .orElseThrow(() -> usage("Missing --url (or EDUCONNECT_SCHOOL_DB_URL)."));
    }

    private String role() throws CommandFailedException {
        return given(user, "EDUCONNECT_SCHOOL_DB_USER")
                .orElseThrow(() -> usage("Missing --user (or EDUCONNECT_SCHOOL_DB_USER)."));
    }

    private void requireTimeouts() throws CommandFailedException {
        if (connectSeconds < 1 || statementSeconds < 1 || lockSeconds < 1) {
            throw usage("Time-outs are at least one second.");
        }
    }

    private Duration connectTimeout() {
        return Duration.ofSeconds(connectSeconds);
    }

    Duration statementTimeout() {
        return Duration.ofSeconds(statementSeconds);
    }

    Duration lockTimeout() {
        return Duration.ofSeconds(lockSeconds);
    }

    private String password() throws CommandFailedException {
        if (passwordFile == null) {
            return System.getenv("EDUCONNECT_SCHOOL_DB_PASSWORD");
        }
        try {
            return Files.readString(passwordFile, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            throw new CommandFailedException(ExitCodes.INPUT, "The password file cannot be read: " + passwordFile, e);
        }
    }

    private static Optional<String> given(String option, String variable) {
        return Optional.ofNullable(option != null ? option : System.getenv(variable))
                .filter(value -> !value.isBlank());
    }

    private static CommandFailedException usage(String message) {
        return new CommandFailedException(ExitCodes.USAGE, message, null);
    }
}
