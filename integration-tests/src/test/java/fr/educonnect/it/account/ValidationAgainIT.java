package fr.educonnect.it.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpForm;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** "Renvoyer le message de validation". */
@ExtendWith(TestBedExtension.class)
class ValidationAgainIT {

    @RegisterExtension
    final Recovery parent;

    private final TestBed bed;

    ValidationAgainIT(TestBed bed) {
        this.parent = new Recovery(bed, Family.NOT_VALIDATED);
        this.bed = bed;
    }

    @Test
    void theMessageComesAndItsLinkValidates() {
        MyInformation information = open();
        assertThat(information.page().text()).contains("À valider");
        information.press("Renvoyer le message de validation");
        assertThat(information.page().text()).contains("Un message vient de partir");

        HttpBrowser telephone = new HttpBrowser();
        URI link = parent.post().nextMail(parent.mail()).link().address();
        HttpForm click = telephone.get(link).form("Valider");
        telephone.get(URI.create(click.target() + "?" + HttpBrowser.urlEncoded(click.values())));
        assertThat(bed.base().validatedAddress(Family.NOT_VALIDATED)).isEqualTo(parent.mail());
        assertThat(information
                        .passwordPage()
                        .press("Revenir à mes informations")
                        .page()
                        .text())
                .contains("Validée");
    }

    @Test
    void askingAgainAtOnceHasToWait() {
        MyInformation information = open().press("Renvoyer le message de validation");
        parent.post().nextMail(parent.mail());
        information.press("Renvoyer le message de validation");

        assertThat(information.page().text()).contains("Trop de demandes");
        parent.assertNothingMoreCame();
    }

    @Test
    void lookingSendsNothing() {
        MyInformation information = open();
        HttpBrowser browser = new HttpBrowser();
        browser.get(URI.create(information.page().formAction() + "&resend=true"));

        parent.assertNothingMoreCame();
    }

    private MyInformation open() {
        return MyInformation.open(parent.teleservice(), new HttpBrowser(), parent.identifiant(), TestBed.PASSWORD);
    }
}
