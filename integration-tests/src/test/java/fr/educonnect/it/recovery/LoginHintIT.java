package fr.educonnect.it.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A téléservice that names the parent saves typing, here too. */
@ExtendWith(TestBedExtension.class)
class LoginHintIT {

    @RegisterExtension
    final Recovery recovery;

    LoginHintIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.TROUBLES);
    }

    @Test
    void theIdentifiantStandsInTheField() {
        HttpBrowser browser = new HttpBrowser();
        HttpPage login = browser.get(
                recovery.teleservice().authorizationRequest("openid", Map.of("login_hint", recovery.identifiant())));
        HttpPage page = browser.get(login.link("Mot de passe perdu"));

        assertThat(page.form("Continuer").value("Identifiant")).isEqualTo(recovery.identifiant());
    }
}
