package fr.educonnect.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.educonnect.it.keycloak.Admin;
import fr.educonnect.it.keycloak.Answer;
import fr.educonnect.it.keycloak.KeycloakServer;
import fr.educonnect.it.keycloak.Realm;
import fr.educonnect.it.oidc.RelyingParty;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.school.SchoolBase;
import fr.educonnect.it.school.SchoolPostgres;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The user federation <em>School database</em> in the admin console: help, checks on save, changes that take effect. */
@ExtendWith(TestBedExtension.class)
class FederationSettingsIT {

    private final TestBed bed;
    private final SchoolPostgres postgres;

    FederationSettingsIT(TestBed bed) {
        this.bed = bed;
        this.postgres = bed.base().postgres();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "jdbcUrl;            jdbc:postgresql://localhost:1/postgres;  nothing answers there",
                "jdbcUrl;            jdbc:mysql://localhost/school;           must begin with jdbc:postgresql:",
                "jdbcUrl;            '';                                      is empty",
                "jdbcUrl;            jdbc:postgresql://localhost/x?socketFactory=a.B; \"socketfactory\" is not allowed",
                "jdbcPassword;       not-the-password;                        refuses this user or password",
                "jdbcUser;           nobody;                                  refuses this user or password",
                "openDepartments;    09,toulouse;                             toulouse",
                "openDepartments;    31@14/12/2020;                           31@14/12/2020",
                "poolSize;           0;                                       is not a number from 1 to 500",
                "acquisitionTimeout; soon;                                    is not a number from 100 to 2000",
                "statementTimeout;   60;                                      is not a number from 1 to 10"
            })
    void eachMistakeIsNamed(String key, String value, String message) {
        assertRefused(Map.of(key, value)).contains(message);
    }

    @Test
    void severalMistakesAreNamedAtOnce() {
        assertRefused(Map.of("jdbcUrl", "", "openDepartments", "09,99@x", "poolSize", "many"))
                .contains("JDBC URL:", "Opened départements:", "Connection pool size:");
    }

    @Test
    void aBaseThatDoesNotExist() {
        assertRefused(Map.of("jdbcUrl", postgres.jdbcUrl().replaceFirst("postgres$", "nowhere")))
                .contains("has no database of that name");
    }

    @Test
    void aBaseWithoutTheSchemas() {
        assertRefused(Map.of("jdbcUrl", postgres.jdbcUrl().replaceFirst("postgres$", "template1")))
                .contains("has no schema \"school\"");
    }

    @Test
    void aSchemaOfAnotherReleaseIsRefusedWithBothVersions() {
        postgres.update("UPDATE school.schema_version SET version = 7");
        try {
            assertRefused(Map.of("poolSize", "19")).contains("\"school\" has version 7", "serves version 1");
        } finally {
            postgres.update("UPDATE school.schema_version SET version = 1");
        }
    }

    @Test
    void everySettingHasAHelpText() {
        JsonNode type = Realm.stream(bed.realm()
                        .admin()
                        .serverInfo()
                        .path("componentTypes")
                        .path("org.keycloak.storage.UserStorageProvider"))
                .filter(one -> "school-database".equals(one.path("id").asText()))
                .findFirst()
                .orElseThrow();

        assertThat(type.path("helpText").asText()).isNotBlank();
        assertThat(type.path("properties"))
                .extracting(property -> property.path("name").asText())
                .contains(
                        "jdbcUrl",
                        "jdbcUser",
                        "jdbcPassword",
                        "openDepartments",
                        "poolSize",
                        "acquisitionTimeout",
                        "statementTimeout");
        assertThat(type.path("properties")).allSatisfy(property -> {
            assertThat(property.path("label").asText()).isNotBlank();
            assertThat(property.path("helpText").asText())
                    .as(property.path("name").asText())
                    .hasSizeGreaterThan(20);
        });
    }

    @Test
    void thePasswordMayComeFromTheVault() throws IOException {
        Files.writeString(KeycloakServer.vault().resolve("educonnect_school-base"), SchoolBase.PASSWORD);

        try (RelyingParty canteen = bed.register("canteen")) {
            bed.realm().withFederation(Map.of("jdbcPassword", "${vault.school-base}"), () -> assertThat(
                            canteen.signIn(Family.TWINS.identifiant(), TestBed.PASSWORD, "openid"))
                    .isNotNull());
        } finally {
            bed.realm()
                    .saveFederation(Map.of("jdbcPassword", SchoolBase.PASSWORD))
                    .ok();
        }
        assertRefused(Map.of("jdbcPassword", "${vault.unknown}")).contains("Password: the vault has no secret");
    }

    /** As an operator changes it: in the base, then in the file. No node is restarted. */
    @Test
    void thePasswordInTheVaultMayChange() throws IOException {
        String changed = "another-role-only-for-tests";
        Path secret = Files.writeString(KeycloakServer.vault().resolve("educonnect_school-base"), SchoolBase.PASSWORD);
        bed.realm()
                .saveFederation(Map.of("jdbcPassword", "${vault.school-base}"))
                .ok();
        try {
            assertThat(lookUp().status()).isEqualTo(200);

            postgres.changePassword(changed);
            assertThat(lookUp().status()).as("a connection that is gone").isEqualTo(503);
            assertThat(lookUp().status()).as("the file has the old one").isEqualTo(503);
            Files.writeString(secret, changed);
            assertThat(lookUp().status()).isEqualTo(200);
        } finally {
            postgres.changePassword(SchoolBase.PASSWORD);
            bed.realm()
                    .saveFederation(Map.of("jdbcPassword", SchoolBase.PASSWORD))
                    .ok();
        }
        // A base is opened anew by whoever uses it next: here, not in a test that comes to the vault again.
        assertThat(lookUp().status()).isEqualTo(200);
    }

    private Answer lookUp() {
        bed.realm().clearUserCache();
        return bed.realm().admin().get("users/" + Admin.encode(bed.realm().userId(Family.TWINS)));
    }

    @Test
    void thePasswordIsNeverShown() {
        assertThat(bed.realm()
                        .federation()
                        .path("config")
                        .path("jdbcPassword")
                        .path(0)
                        .asText())
                .matches("\\*+");
    }

    @Test
    void aSmallerPoolTakesEffectWithoutARestart() {
        try (RelyingParty canteen = bed.register("canteen")) {
            canteen.signIn(Family.TWINS.identifiant(), TestBed.PASSWORD, "openid");
            bed.realm().withFederation(Map.of("poolSize", "1"), () -> {
                // Many at once: each search needs a connection.
                List.of(1, 2, 3, 4, 5, 6).parallelStream()
                        .forEach(i -> bed.realm().admin().read("users?search=fay"));
                assertThat(connections()).isEqualTo(1);
            });
        }
    }

    private AbstractStringAssert<?> assertRefused(Map<String, String> settings) {
        Answer answer = bed.realm().saveFederation(settings);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        return assertThat(answer.json().path("errorMessage").asText());
    }

    private int connections() {
        try (Connection connection = postgres.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(
                        "SELECT count(*) FROM pg_stat_activity WHERE usename = '" + postgres.role() + "'")) {
            count.next();
            return count.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
