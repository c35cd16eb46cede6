package fr.educonnect.it.outage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.educonnect.it.build.Await;
import fr.educonnect.it.keycloak.Admin;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.RelyingParty;
import fr.educonnect.it.oidc.Tokens;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Property 44: after the school base is back everything works within 10 s; nobody was disabled, locked or deleted. */
@ExtendWith(TestBedExtension.class)
class Property44SchoolDatabaseReturnIT {

    private static final int ATTEMPTS = 12;

    private final TestBed bed;
    private RelyingParty canteen;

    Property44SchoolDatabaseReturnIT(TestBed bed) {
        this.bed = bed;
    }

    @BeforeEach
    void register() {
        canteen = bed.register("canteen");
    }

    @AfterEach
    void unregister() {
        canteen.close();
    }

    @ParameterizedTest
    @EnumSource
    void everythingWorksAgain(Outage outage) {
        Tokens before = signIn();
        JsonNode userInfo = canteen.userInfoClaims(before);
        bed.realm().clearUserCache();
        outage.during(bed.base().postgres(), () -> {
            // More attempts than wrong passwords lock an account after; fewer where each takes seconds.
            for (int i = 0; i < (outage == Outage.STOPPED ? ATTEMPTS : 2); i++) {
                HttpBrowser browser = new HttpBrowser();
                browser.signIn(
                        browser.get(canteen.authorizationRequest("openid")),
                        Family.TWINS.identifiant(),
                        TestBed.PASSWORD);
            }
        });

        Await.until("a parent signs in again", Duration.ofSeconds(10), () -> {
            signIn();
            return true;
        });
        assertThat(canteen.userInfoClaims(signIn()))
                .as("the same parent, the same children")
                .isEqualTo(userInfo);
        assertThat(canteen.refresh(before).status()).as("older sessions go on").isEqualTo(200);
        JsonNode user =
                bed.realm().admin().read("users/" + Admin.encode(bed.realm().userId(Family.TWINS)));
        assertThat(user.path("enabled").asBoolean()).isTrue();
        assertThat(bed.realm()
                        .admin()
                        .read("attack-detection/brute-force/users/"
                                + Admin.encode(bed.realm().userId(Family.TWINS)))
                        .path("numFailures")
                        .asInt())
                .isZero();
    }

    private Tokens signIn() {
        return canteen.signIn(Family.TWINS.identifiant(), TestBed.PASSWORD, "openid children");
    }
}
