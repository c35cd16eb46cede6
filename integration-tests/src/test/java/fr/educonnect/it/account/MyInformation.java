package fr.educonnect.it.account;

import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpForm;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.oidc.RelyingParty;
import java.util.Map;

/**
 * A parent at <em>Mes informations</em> without JavaScript. Each step presses what a parent would press; a page without that
 * field or button fails the test.
 */
public final class MyInformation {

    /** What a téléservice asks for. */
    public static final Map<String, String> ACTION = Map.of("kc_action", "mes-informations");

    private final HttpBrowser browser;
    private HttpPage page;

    private MyInformation(HttpBrowser browser, HttpPage page) {
        this.browser = browser;
        this.page = page;
    }

    /** A téléservice sends a browser there; who is not signed in signs in. */
    public static MyInformation open(
            RelyingParty teleservice, HttpBrowser browser, String identifiant, String password) {
        HttpPage first = browser.get(teleservice.authorizationRequest("openid", ACTION));
        return new MyInformation(
                browser, first.hasField("Mot de passe") ? browser.signIn(first, identifiant, password) : first);
    }

    /** Where the parent is. */
    public HttpPage page() {
        return page;
    }

    /** Presses a button, or follows a link. */
    public MyInformation press(String name) {
        page = browser.press(page, name);
        return this;
    }

    /** Sends a form. */
    public MyInformation send(HttpForm form) {
        page = browser.send(form);
        return this;
    }

    /** Posts to the page at hand what no form of it would. */
    public MyInformation post(Map<String, String> fields) {
        page = browser.post(page.formAction(), fields);
        return this;
    }

    /** Opens the page of the password. */
    public MyInformation passwordPage() {
        return press("Changer mon mot de passe");
    }

    /** Opens the page of the connections. */
    public MyInformation connectionsPage() {
        return press("Voir mes connexions");
    }

    /** The form of the password, filled and not sent. */
    public HttpForm passwordForm(String old, String password, String confirmation) {
        return page.form("Continuer")
                .fill("Mot de passe actuel", old)
                .fill("Nouveau mot de passe", password)
                .fill("Confirmation du mot de passe", confirmation);
    }

    /** Changes the password. */
    public MyInformation change(String old, String password) {
        return send(passwordForm(old, password, password));
    }

    /** Goes back to the téléservice. */
    public HttpPage leave() {
        return press("Revenir au service").page();
    }
}
