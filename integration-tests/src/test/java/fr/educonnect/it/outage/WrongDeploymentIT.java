package fr.educonnect.it.outage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.directory.version.SchemaVersions;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.oidc.RelyingParty;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A schema that does not fit the release under a running server: the parent reads that the service is away, the operator which version
 * is there and what to do, and when it fits again everything works without a restart (docs/operations.md).
 */
@ExtendWith(TestBedExtension.class)
class WrongDeploymentIT {

    private static final String FAILURES = "educonnect_school_database_failures_total";

    private final TestBed bed;
    private RelyingParty canteen;

    WrongDeploymentIT(TestBed bed) {
        this.bed = bed;
    }

    @BeforeEach
    void register() {
        canteen = bed.register("canteen");
        assertThat(canteen.isCallback(signIn())).isTrue();
    }

    @AfterEach
    void theRightOne() {
        deploy(SchemaVersions.ACCOUNT);
        canteen.close();
    }

    @ParameterizedTest
    @CsvSource({
        "-1, Bring the schema up to date with \"school-import migrate\".",
        "1, Install the release that belongs to this schema."
    })
    void isSeenNamedAndOverWhenItFits(int newer, String remedy) {
        double before = bed.keycloak().metrics().value(FAILURES, "reason=\"schema\"");
        deploy(SchemaVersions.ACCOUNT + newer);

        HttpPage page = signIn();
        assertThat(page.status()).as(page.text()).isEqualTo(503);
        assertThat(page.heading()).isEqualTo("Le service est momentanément indisponible");
        assertThat(bed.keycloak().log())
                .contains("Schema \"account\" has version " + (SchemaVersions.ACCOUNT + newer)
                        + ", this release serves version " + SchemaVersions.ACCOUNT + ". " + remedy);
        assertThat(bed.keycloak().metrics().value(FAILURES, "reason=\"schema\""))
                .isGreaterThan(before);

        deploy(SchemaVersions.ACCOUNT);
        assertThat(canteen.isCallback(signIn())).as("without a restart").isTrue();
    }

    /** In a maintenance that parents meet: a server looks at the version again when a statement has failed. */
    private void deploy(int version) {
        bed.base().postgres().update("UPDATE account.schema_version SET version = ?", version);
        bed.realm().clearUserCache();
        Outage.STOPPED.during(bed.base().postgres(), this::signIn);
        bed.realm().clearUserCache();
    }

    private HttpPage signIn() {
        HttpBrowser browser = new HttpBrowser();
        return browser.signIn(
                browser.get(canteen.authorizationRequest("openid")), Family.TWINS.identifiant(), TestBed.PASSWORD);
    }
}
