package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.educonnect.it.account.MyChildren;
import fr.educonnect.it.activation.Newcomer;
import fr.educonnect.it.activation.Newcomers;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpForm;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 36: a grouping asks for a fresh sign-in and for the other account's password, and happens by the button of its own page only. */
@ExtendWith(TestBedExtension.class)
class Property36GroupingProofIT {

    @RegisterExtension
    final Newcomers newcomers;

    private final TestBed bed;

    Property36GroupingProofIT(TestBed bed) {
        this.newcomers = new Newcomers(bed, Newcomer.THREE_SCHOOLS_1, Newcomer.THREE_SCHOOLS_2);
        this.bed = bed;
    }

    @BeforeEach
    void twoAccounts() {
        newcomers.account("it.own", Newcomer.THREE_SCHOOLS_1, TestBed.PASSWORD);
        newcomers.account("it.other", Newcomer.THREE_SCHOOLS_2, TestBed.PASSWORD);
    }

    private MyChildren mine() {
        return MyChildren.of(newcomers.teleservice(), new HttpBrowser(), "it.own", TestBed.PASSWORD);
    }

    @Test
    void anOldSignInHasToGiveThePasswordAgain() {
        HttpBrowser browser = new HttpBrowser();
        browser.signIn(browser.get(newcomers.teleservice().authorizationRequest("openid")), "it.own", TestBed.PASSWORD);
        Property18OtherSessionsEndIT.inTheNextSecond();
        maxAge("0", () -> {
            HttpPage page = browser.get(
                    newcomers.teleservice().authorizationRequest("openid", Map.of("kc_action", "mes-enfants")));
            assertThat(page.hasField("Mot de passe")).isTrue();
            assertThat(page.text()).doesNotContain("Maëlle");
        });
    }

    @Test
    void theButtonWithoutTheOtherAccountsPasswordDoesNothing() {
        MyChildren way = mine();
        HttpPage page = way.browser().post(way.page().formAction(), Map.of("group", "true"));

        Recovery.assertNoFault(page);
        assertThat(page.text()).contains("Donnez encore l'identifiant");
        assertApart();
    }

    @Test
    void noAddressDoesIt() {
        MyChildren way = mine().add().other("it.other", TestBed.PASSWORD);
        way.browser().get(URI.create(way.page().formAction() + "&group=true"));
        way.browser()
                .get(newcomers
                        .teleservice()
                        .authorizationRequest("openid", Map.of("kc_action", "mes-enfants", "group", "true")));

        assertApart();
    }

    @Test
    void anotherSiteOrAnotherBrowserDoesNot() {
        MyChildren way = mine().add().other("it.other", TestBed.PASSWORD);
        URI target = way.page().form("Ajouter").target();
        new HttpBrowser().post(target, Map.of("group", "true"));
        MyChildren stranger = MyChildren.of(newcomers.teleservice(), new HttpBrowser(), "it.own", TestBed.PASSWORD);
        stranger.browser().post(stranger.page().formAction(), Map.of("group", "true"));
        way.browser()
                .post(
                        URI.create(target.toString().replaceAll("session_code=[^&]*", "session_code=forged")),
                        Map.of("group", "true"));

        assertApart();
    }

    @Test
    void whatWasProvedForOneAccountCountsNoMoreAfterGoingBack() {
        MyChildren way = mine().add().other("it.other", TestBed.PASSWORD);
        HttpForm confirm = way.page().form("Ajouter");
        way.browser().get(way.page().link("Retour à mes enfants"));
        way.browser().send(confirm);

        assertApart();
    }

    private void assertApart() {
        assertThat(newcomers.identifiant(Newcomer.THREE_SCHOOLS_2)).isEqualTo("it.other");
    }

    private void maxAge(String seconds, Runnable action) {
        String path = "authentication/required-actions/mes-enfants/config";
        ObjectNode config = (ObjectNode) bed.realm().admin().read(path);
        ObjectNode changed = config.deepCopy();
        ((ObjectNode) changed.required("config")).put("max_auth_age", seconds);
        bed.realm().admin().put(path, changed).ok();
        try {
            action.run();
        } finally {
            bed.realm().admin().put(path, config).ok();
        }
    }
}
