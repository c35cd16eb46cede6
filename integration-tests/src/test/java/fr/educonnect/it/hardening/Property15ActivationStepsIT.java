package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.activation.Activation;
import fr.educonnect.it.activation.Newcomer;
import fr.educonnect.it.activation.Newcomers;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpForm;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 15, at an activation: no step is skipped, and no proof serves somebody else. */
@ExtendWith(TestBedExtension.class)
class Property15ActivationStepsIT {

    @RegisterExtension
    final Newcomers newcomers;

    private final TestBed bed;

    Property15ActivationStepsIT(TestBed bed) {
        this.newcomers = new Newcomers(
                bed, Newcomer.ONE_CHILD, Newcomer.TWO_CHILDREN, Newcomer.FATHER_OF_TWINS, Newcomer.MOTHER_OF_TWINS);
        this.bed = bed;
    }

    @Test
    void thePasswordSentToEveryPageBeforeTheProof() {
        sendPassword(newcomers.activation());
        Activation way = newcomers.activation().number(newcomers.mobile(Newcomer.ONE_CHILD));
        sendPassword(way);
        sendPassword(way.code(
                bed.post().nextSms(newcomers.mobile(Newcomer.ONE_CHILD)).code()));
        assertThat(newcomers.accounts()).isZero();
    }

    @Test
    void anotherNumberAfterTheCodeHasToBeProvedAnew() {
        Activation way = newcomers.activation();
        HttpForm number = way.page()
                .form("Valider")
                .choose("Indicatif", "+33")
                .fill(
                        "Numéro de téléphone portable",
                        newcomers.mobile(Newcomer.TWO_CHILDREN).replace("+33", "0"));
        way.number(newcomers.mobile(Newcomer.ONE_CHILD))
                .code(bed.post().nextSms(newcomers.mobile(Newcomer.ONE_CHILD)).code())
                .send(number);

        assertThat(way.page().text()).doesNotContain("Loïc", "Rémi");
    }

    @Test
    void whoChangesTheChosenPersonProvesTheChildrenAgain() {
        Activation way = newcomers.provedNumber(Newcomer.FATHER_OF_TWINS);
        HttpForm mother = way.page().form("Mme Mireille F.");
        LocalDate leapDay = LocalDate.of(2008, 2, 29);
        way.who("M. Joël F.").dates(Map.of("Noël", leapDay, "Noé", leapDay)).send(mother);
        if (way.asksForPassword()) {
            way.password(Activation.PASSWORD);
        }

        assertThat(newcomers.accounts())
                .as("no account by a proof for somebody else")
                .isZero();
    }

    @Test
    void whereAnotherFlowEndedTheActivationBeginsAfresh() {
        HttpBrowser browser = new HttpBrowser();
        HttpPage login = browser.get(newcomers.teleservice().authorizationRequest("openid"));
        HttpPage channel = browser.get(login.link("Identifiant perdu"));
        HttpPage address = browser.send(channel.form("Par mail"));
        HttpPage ended =
                browser.send(address.form("Valider").fill("Adresse de courrier électronique", Recovery.FOREIGN_MAIL));
        assertThat(ended.text()).contains("un message contenant votre identifiant vient de partir");

        assertThat(browser.get(login.link("Activer mon compte")).hasField("Numéro de téléphone portable"))
                .isTrue();
    }

    private static void sendPassword(Activation way) {
        HttpPage page = way.browser()
                .post(
                        way.page().formAction(),
                        Map.of("password-new", Activation.PASSWORD, "password-confirm", Activation.PASSWORD));
        assertThat(page.hasField("Nouveau mot de passe")).isFalse();
        Recovery.assertNoFault(page);
    }
}
