package fr.educonnect.it.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What <em>Mes informations</em> shows, and the way there and back. */
@ExtendWith(TestBedExtension.class)
class MyInformationIT {

    @RegisterExtension
    final Recovery parent;

    MyInformationIT(TestBed bed) {
        this.parent = new Recovery(bed, Family.PASSWORDS);
    }

    @Test
    void whatTheSchoolSaysAndWhoCorrectsIt() {
        String text = open(new HttpBrowser()).page().text();

        assertThat(text)
                .containsIgnoringCase("Martineau")
                .contains("Aurélie", parent.identifiant(), parent.mail(), "Validée", "Source", "Secrétariat élèves");
        String mobile = parent.mobile();
        assertThat(text)
                .doesNotContain(mobile, "Renvoyer")
                .contains(mobile.substring(0, 4), "*" + mobile.substring(mobile.length() - 2));
    }

    @Test
    void leadsBackToTheService() {
        HttpPage back = open(new HttpBrowser()).leave();

        assertThat(parent.teleservice().isCallback(back)).isTrue();
        assertThat(back.parameter("kc_action_status")).isEqualTo("success");
        assertThat(parent.teleservice().tokens(back).access()).isNotBlank();
    }

    @Test
    void whoIsSignedInAlreadyGoesStraightThere() {
        HttpBrowser browser = new HttpBrowser();
        open(browser).leave();

        assertThat(browser.get(parent.teleservice().authorizationRequest("openid", MyInformation.ACTION))
                        .heading())
                .isEqualTo("Mes informations");
    }

    @Test
    void everyPageLeadsBackToTheFirst() {
        MyInformation information = open(new HttpBrowser());
        assertThat(information.passwordPage().page().heading()).isEqualTo("Changer mon mot de passe");
        information.press("Revenir à mes informations");
        assertThat(information.connectionsPage().page().heading()).isEqualTo("Mes connexions");
        assertThat(information.press("Revenir à mes informations").page().heading())
                .isEqualTo("Mes informations");
    }

    @Test
    void aValidatedAddressGetsNoMessageWhateverIsPosted() {
        MyInformation information = open(new HttpBrowser()).post(Map.of("resend", "true"));

        assertThat(information.page().text()).doesNotContain("vient de partir");
        parent.assertNothingMoreCame();
    }

    private MyInformation open(HttpBrowser browser) {
        return MyInformation.open(parent.teleservice(), browser, parent.identifiant(), TestBed.PASSWORD);
    }
}
