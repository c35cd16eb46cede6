package fr.educonnect.it.account;

import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.oidc.RelyingParty;
import fr.educonnect.it.recovery.Recovery;
import java.util.Map;

/** A parent at "Mes enfants", in a browser without JavaScript. */
public final class MyChildren {

    /** The link that begins a grouping. */
    public static final String ADD = "Ajouter des enfants depuis un autre compte";

    private final HttpBrowser browser;
    private HttpPage page;

    private MyChildren(HttpBrowser browser, HttpPage page) {
        this.browser = browser;
        this.page = page;
    }

    /** Comes from a téléservice, and gives the password where it is asked for. */
    public static MyChildren of(RelyingParty teleservice, HttpBrowser browser, String identifiant, String password) {
        HttpPage login = browser.get(
                teleservice.authorizationRequest("openid profile children", Map.of("kc_action", "mes-enfants")));
        return new MyChildren(
                browser, login.hasField("Mot de passe") ? browser.signIn(login, identifiant, password) : login);
    }

    /** Follows the link to the other account's page. */
    public MyChildren add() {
        return at(browser.get(page.link(ADD)));
    }

    /** Gives the other account. */
    public MyChildren other(String identifiant, String password) {
        return at(browser.send(
                page.form("Continuer").fill("Identifiant", identifiant).fill("Mot de passe", password)));
    }

    /** Confirms. */
    public MyChildren confirm() {
        return at(browser.send(page.form("Ajouter")));
    }

    /** The browser. */
    public HttpBrowser browser() {
        return browser;
    }

    /** The page at hand. */
    public HttpPage page() {
        return page;
    }

    /** Its text. */
    public String text() {
        return page.text();
    }

    private MyChildren at(HttpPage next) {
        Recovery.assertNoFault(next);
        page = next;
        return this;
    }
}
