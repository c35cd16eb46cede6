package fr.educonnect.directory.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.directory.account.AccountStatus;
import fr.educonnect.directory.account.NewAccount;
import fr.educonnect.directory.account.ProvisionalSecret;
import fr.educonnect.directory.testing.SchoolFixture;
import fr.educonnect.directory.testing.TestDatabases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The printed letters must open accounts even where the machine stopped the moment after: H2, which writes late by itself. */
class LetterSecretsOnDiskTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @Test
    void secretsAreInTheFileWhenPutReturns() throws Exception {
        DataSource database = TestDatabases.migratedFile(folder);
        ProvisionalSecret secret = new ProvisionalSecret("hash", Instant.parse("2021-03-01T00:00:00Z"));
        // Held open, or H2 would write everything at the end of each connection.
        try (Connection open = database.getConnection()) {
            assertThat(open.isValid(1)).isTrue();
            long account = account(database);

            new JdbcLetterRegistry(database, CLOCK, LIMIT).put(Map.of(account, secret));
            Files.copy(folder.resolve("school.mv.db"), folder.resolve("after-crash.mv.db"));

            assertThat(new JdbcLetterRegistry(afterCrash(), CLOCK, LIMIT).secrets(List.of(account)))
                    .containsValue(secret);
        }
    }

    private static long account(DataSource database) {
        SchoolFixture fixture = new SchoolFixture(database);
        long child = fixture.child("Noé", "Lévêque", LocalDate.of(2009, 2, 28));
        long guardian = fixture.guardian("MME", "Hélène", "Lévêque");
        fixture.link(guardian, child);
        return new JdbcAccountRegistry(database, CLOCK, LIMIT)
                .create(new NewAccount("h.leveque", List.of(guardian), AccountStatus.CREATED, Optional.empty()));
    }

    private DataSource afterCrash() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + folder.resolve("after-crash"));
        source.setUser("sa");
        return source;
    }
}
