package fr.educonnect.it.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.educonnect.it.keycloak.Admin;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpForm;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.oidc.RelyingParty;
import fr.educonnect.it.oidc.Tokens;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.recovery.ResetLink;
import fr.educonnect.it.recovery.Wording;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The change of the password by the parent who knows it, and what ends with it (security 9, 18, 19). */
@ExtendWith(TestBedExtension.class)
class OwnPasswordIT {

    private static final String WRONG = "Faux-mot-de-passe-1";
    private static final String REFUSED = "Ce n'est pas votre mot de passe actuel";
    private static final String SETTINGS = "authentication/required-actions/mes-informations/config";

    @RegisterExtension
    final Recovery parent;

    private final TestBed bed;

    OwnPasswordIT(TestBed bed) {
        this.parent = new Recovery(bed, Family.PASSWORDS);
        this.bed = bed;
    }

    @Test
    void otherSessionsEndAndThisOneGoesOn() {
        RelyingParty teleservice = parent.teleservice();
        HttpBrowser elsewhere = new HttpBrowser();
        Tokens tokens = teleservice.tokens(elsewhere.signIn(
                elsewhere.get(teleservice.authorizationRequest("openid")), parent.identifiant(), TestBed.PASSWORD));
        HttpBrowser here = new HttpBrowser();
        open(here).leave();
        MyInformation information = open(here).passwordPage();
        inTheNextSecond();
        information.change(TestBed.PASSWORD, Recovery.NEW_PASSWORD);

        assertThat(information.page().text()).contains(Wording.CHANGED);
        assertThat(teleservice.refresh(tokens).status()).isEqualTo(400);
        assertThat(elsewhere.get(teleservice.authorizationRequest("openid")).hasField("Mot de passe"))
                .isTrue();
        Tokens mine = teleservice.tokens(information.leave());
        assertThat(teleservice.refresh(mine).status()).isEqualTo(200);
        assertThat(teleservice.isCallback(here.get(teleservice.authorizationRequest("openid"))))
                .as("signed in here without a password")
                .isTrue();
        parent.assertPasswordIs(Recovery.NEW_PASSWORD);
    }

    /** By the téléservice's own address, instead of the button of the page. */
    @Test
    void whoLeavesThePageOtherwiseStaysSignedIn() {
        HttpBrowser here = new HttpBrowser();
        open(here).leave();
        MyInformation information = open(here).passwordPage();
        inTheNextSecond();
        information.change(TestBed.PASSWORD, Recovery.NEW_PASSWORD);
        assertThat(information.page().text()).contains(Wording.CHANGED);

        HttpPage callback = here.get(parent.teleservice().authorizationRequest("openid"));
        assertThat(parent.teleservice().isCallback(callback))
                .as(callback.text())
                .isTrue();
        assertThat(parent.teleservice().tokens(callback).access()).isNotBlank();
    }

    @Test
    void aFirstSignInForTheActionGoesOnToo() {
        HttpPage back = changed().leave();

        assertThat(parent.teleservice().tokens(back).access()).isNotBlank();
    }

    @Test
    void offlineTokensEnd() {
        ObjectNode allowed = Admin.object();
        allowed.putArray("optionalClientScopes").add("offline_access");
        try (RelyingParty offline = bed.register("offline", allowed)) {
            Tokens tokens = offline.signIn(parent.identifiant(), TestBed.PASSWORD, "openid offline_access");
            assertThat(offline.refresh(tokens).status()).isEqualTo(200);
            changed();

            assertThat(offline.refresh(tokens).status()).isEqualTo(400);
        }
    }

    @Test
    void openLinksEnd() {
        ResetLink link = parent.linkByMail();
        changed();

        assertThat(link.open().asksForPassword()).isFalse();
    }

    @Test
    void signInsThatAreHalfWayEnd() {
        MyInformation halfWay = open(new HttpBrowser()).passwordPage();
        HttpForm late =
                halfWay.passwordForm(Recovery.NEW_PASSWORD, "Soleil-bleu-sur-la-mer-7", "Soleil-bleu-sur-la-mer-7");
        changed();
        HttpPage after = halfWay.send(late).page();

        assertThat(after.text()).doesNotContain(parent.mail());
        assertThat(parent.signIn(Recovery.NEW_PASSWORD)).isTrue();
    }

    @Test
    void aNoticeGoesToMailAndTelephone() {
        changed();

        assertThat(parent.post().nextMail(parent.mail()).text()).contains("modifié", "Mes informations");
        assertThat(parent.post().nextSms(parent.mobile()).text()).contains("Mot de passe modifié");
        assertThat(bed.realm().events(Family.PASSWORDS))
                .anySatisfy(event -> assertThat(event.path("type").asText()).isEqualTo("UPDATE_CREDENTIAL"));
    }

    @Test
    void aWrongOldPasswordChangesNothingAndCounts() {
        MyInformation information = open(new HttpBrowser()).passwordPage().change(WRONG, Recovery.NEW_PASSWORD);

        assertThat(information.page().text()).contains(REFUSED);
        assertThat(bed.realm()
                        .admin()
                        .read("attack-detection/brute-force/users/"
                                + Admin.encode(bed.realm().userId(Family.PASSWORDS)))
                        .path("numFailures")
                        .asInt())
                .isEqualTo(1);
        assertThat(bed.realm().events(Family.PASSWORDS))
                .anySatisfy(event -> assertThat(event.path("type").asText()).isEqualTo("UPDATE_CREDENTIAL_ERROR"));
        parent.assertPasswordIs(TestBed.PASSWORD);
        parent.assertNothingMoreCame();
    }

    @Test
    void aLockedAccountIsRefusedWithTheSameWords() {
        MyInformation information = open(new HttpBrowser()).passwordPage();
        int failures = bed.realm().admin().read("").path("failureFactor").asInt();
        for (int i = 0; i < failures; i++) {
            parent.signIn(WRONG);
        }
        information.change(TestBed.PASSWORD, Recovery.NEW_PASSWORD);

        assertThat(information.page().text()).contains(REFUSED);
        parent.unlock();
        parent.assertPasswordIs(TestBed.PASSWORD);
    }

    @Test
    void triesAreLimited() {
        ObjectNode settings = Admin.object();
        settings.putObject("config").put("passwordTries", "1");
        bed.realm().admin().put(SETTINGS, settings).ok();
        try {
            MyInformation information = open(new HttpBrowser()).passwordPage().change(WRONG, Recovery.NEW_PASSWORD);
            information.change(TestBed.PASSWORD, Recovery.NEW_PASSWORD);

            assertThat(information.page().text()).contains("Trop d'essais depuis 24 heures");
        } finally {
            bed.realm().admin().delete(SETTINGS).ok();
        }
        parent.unlock();
        parent.assertPasswordIs(TestBed.PASSWORD);
    }

    @Test
    void theRulesOfTheRealmHold() {
        MyInformation information = open(new HttpBrowser()).passwordPage();
        assertThat(information.change(TestBed.PASSWORD, "court").page().text()).contains("Au moins 12 caractères");
        assertThat(information
                        .send(information.passwordForm(TestBed.PASSWORD, Recovery.NEW_PASSWORD, "autre"))
                        .page()
                        .hasField("Confirmation du mot de passe"))
                .isTrue();
        information.change("", "");
        assertThat(information.page().text()).contains("Saisissez votre mot de passe actuel");
        parent.assertPasswordIs(TestBed.PASSWORD);
    }

    @Test
    void anAddressAloneChangesNothing() {
        HttpBrowser browser = new HttpBrowser();
        HttpForm form = open(browser)
                .passwordPage()
                .passwordForm(TestBed.PASSWORD, Recovery.NEW_PASSWORD, Recovery.NEW_PASSWORD);
        browser.get(URI.create(form.target() + "&" + HttpBrowser.urlEncoded(form.values())));

        parent.assertPasswordIs(TestBed.PASSWORD);
    }

    private MyInformation changed() {
        MyInformation information = open(new HttpBrowser()).passwordPage();
        inTheNextSecond();
        information.change(TestBed.PASSWORD, Recovery.NEW_PASSWORD);
        assertThat(information.page().text()).contains(Wording.CHANGED);
        return information;
    }

    private MyInformation open(HttpBrowser browser) {
        return MyInformation.open(parent.teleservice(), browser, parent.identifiant(), TestBed.PASSWORD);
    }

    /** Keycloak's "not before" is a whole second: what begins and ends in one cannot be told apart. */
    private static void inTheNextSecond() {
        long began = Instant.now().getEpochSecond();
        while (Instant.now().getEpochSecond() == began) {
            Thread.onSpinWait();
        }
    }
}
