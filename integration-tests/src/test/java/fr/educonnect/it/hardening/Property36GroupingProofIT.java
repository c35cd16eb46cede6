package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.educonnect.it.account.MyChildren;
import fr.educonnect.it.account.TwoAccounts;
import fr.educonnect.it.activation.Newcomer;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpForm;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.recovery.LostPassword;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.recovery.Wording;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 36: a grouping asks for a fresh sign-in and for the other account's password, and happens by the button of its own page only. */
@ExtendWith(TestBedExtension.class)
class Property36GroupingProofIT {

    @RegisterExtension
    final TwoAccounts accounts;

    private final TestBed bed;

    Property36GroupingProofIT(TestBed bed) {
        this.accounts = new TwoAccounts(bed);
        this.bed = bed;
    }

    @Test
    void anOldSignInHasToGiveThePasswordAgain() {
        HttpBrowser browser = new HttpBrowser();
        browser.signIn(
                browser.get(accounts.teleservice().authorizationRequest("openid")), TwoAccounts.OWN, TestBed.PASSWORD);
        Property18OtherSessionsEndIT.inTheNextSecond();
        maxAge("0", () -> {
            HttpPage page = browser.get(
                    accounts.teleservice().authorizationRequest("openid", Map.of("kc_action", "mes-enfants")));
            assertThat(page.hasField("Mot de passe")).isTrue();
            assertThat(page.text()).doesNotContain("Maëlle");
        });
    }

    @Test
    void theButtonWithoutTheOtherAccountsPasswordDoesNothing() {
        MyChildren way = accounts.mine();
        HttpPage page = way.browser().post(way.page().formAction(), Map.of("group", "true"));

        Recovery.assertNoFault(page);
        assertThat(page.text()).contains("Donnez encore l'identifiant");
        assertApart();
    }

    @Test
    void noAddressDoesIt() {
        MyChildren way = accounts.mine().add().other(TwoAccounts.OTHER, TestBed.PASSWORD);
        way.browser().get(URI.create(way.page().formAction() + "&group=true"));
        way.browser()
                .get(accounts.teleservice()
                        .authorizationRequest("openid", Map.of("kc_action", "mes-enfants", "group", "true")));

        assertApart();
    }

    @Test
    void anotherSiteOrAnotherBrowserDoesNot() {
        MyChildren way = accounts.mine().add().other(TwoAccounts.OTHER, TestBed.PASSWORD);
        URI target = way.page().form("Ajouter").target();
        new HttpBrowser().post(target, Map.of("group", "true"));
        MyChildren stranger = accounts.mine();
        stranger.browser().post(stranger.page().formAction(), Map.of("group", "true"));
        way.browser()
                .post(
                        URI.create(target.toString().replaceAll("session_code=[^&]*", "session_code=forged")),
                        Map.of("group", "true"));

        assertApart();
    }

    @Test
    void whatWasProvedForOneAccountCountsNoMoreAfterGoingBack() {
        MyChildren way = accounts.mine().add().other(TwoAccounts.OTHER, TestBed.PASSWORD);
        HttpForm confirm = way.page().form("Ajouter");
        way.browser().get(way.page().link("Retour à mes enfants"));
        way.browser().send(confirm);

        assertApart();
    }

    @Test
    void whatWasProvedWithAPasswordCountsNoMoreAfterItsReset() {
        MyChildren way = accounts.mine().add().other(TwoAccounts.OTHER, TestBed.PASSWORD);
        HttpForm confirm = way.page().form("Ajouter");
        Property18OtherSessionsEndIT.inTheNextSecond();
        LostPassword reset = LostPassword.from(accounts.teleservice(), new HttpBrowser())
                .identify(TwoAccounts.OTHER)
                .bySms();
        String mobile = accounts.newcomers().mobile(Newcomer.THREE_SCHOOLS_2);
        reset.code(bed.post().nextSms(mobile).code()).newPassword(Recovery.NEW_PASSWORD);
        assertThat(reset.page().text()).contains(Wording.CHANGED);
        way.browser().send(confirm);

        assertApart();
    }

    private void assertApart() {
        assertThat(accounts.newcomers().identifiant(Newcomer.THREE_SCHOOLS_2)).isEqualTo(TwoAccounts.OTHER);
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
