package fr.educonnect.directory.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.directory.schema.SchemaMigrator;
import fr.educonnect.directory.testing.Engine;
import fr.educonnect.directory.testing.SchoolFixture;
import fr.educonnect.directory.testing.TestDatabases;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The optional indexes of postgresql-search-indexes.sql. */
class SearchIndexesTest {

    /** PostgreSQL uses an index on an expression only where the search has the same expression. */
    @ParameterizedTest
    @ValueSource(strings = {"identifiant", "last_name", "first_name", "contact"})
    void everySearchedColumnIsIndexedByTheExpressionOfTheSearch(String column) throws IOException {
        assertThat(script()).contains("((" + Folding.sql(column) + ") gin_trgm_ops)");
    }

    @Test
    void scriptRunsAndMayBeRepeated() throws IOException {
        DataSource database = TestDatabases.migrated(Engine.POSTGRESQL);
        SchoolFixture fixture = new SchoolFixture(database);

        fixture.run(script());
        fixture.run(script());

        assertThat(fixture.count("SELECT COUNT(*) FROM pg_indexes WHERE indexdef LIKE '%gin_trgm_ops%'"))
                .isEqualTo(4);
    }

    private static String script() throws IOException {
        try (InputStream script = SchemaMigrator.class.getResourceAsStream("postgresql-search-indexes.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
