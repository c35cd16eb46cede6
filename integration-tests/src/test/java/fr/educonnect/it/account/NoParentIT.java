package fr.educonnect.it.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.oidc.RelyingParty;
import fr.educonnect.it.outage.LocalUser;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A user of the realm who is no parent has neither children nor information of a school, and is led back at once. */
@ExtendWith(TestBedExtension.class)
class NoParentIT {

    private final TestBed bed;

    NoParentIT(TestBed bed) {
        this.bed = bed;
    }

    @ParameterizedTest
    @ValueSource(strings = {"mes-enfants", "mes-informations"})
    void isLedBack(String action) {
        try (LocalUser user = LocalUser.create(bed.realm(), TestBed.PASSWORD);
                RelyingParty canteen = bed.register("no-parent")) {
            HttpBrowser browser = new HttpBrowser();
            HttpPage login = browser.get(canteen.authorizationRequest("openid", Map.of("kc_action", action)));

            HttpPage back = browser.signIn(login, user.username(), TestBed.PASSWORD);

            assertThat(canteen.isCallback(back)).as(back.text()).isTrue();
            assertThat(canteen.tokens(back).access()).isNotBlank();
        }
    }
}
