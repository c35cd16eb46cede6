package fr.educonnect.it.recovery;

import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpForm;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.oidc.RelyingParty;
import java.util.Map;

/**
 * A parent on the way of flows §2 without JavaScript. Each step presses what a parent would press, and leads to the next
 * page; a page without that field or button fails the test.
 */
public final class LostPassword {

    private final HttpBrowser browser;
    private HttpPage page;

    LostPassword(HttpBrowser browser, HttpPage page) {
        this.browser = browser;
        this.page = page;
    }

    /** Follows "Mot de passe perdu" on the login page that a téléservice sends a browser to. */
    public static LostPassword from(RelyingParty teleservice, HttpBrowser browser) {
        HttpPage login = browser.get(teleservice.authorizationRequest("openid", Map.of("prompt", "login")));
        return new LostPassword(browser, browser.get(login.link("Mot de passe perdu")));
    }

    /** Where the parent is. */
    public HttpPage page() {
        return page;
    }

    /** The parent's browser. */
    public HttpBrowser browser() {
        return browser;
    }

    /** Names the account. */
    public LostPassword identify(String identifiant) {
        return send(page.form("Continuer").fill("Identifiant", identifiant));
    }

    /** Chooses the mail; the address is still to be given. */
    public LostPassword byMail() {
        return send(page.form("Par mail"));
    }

    /** Chooses the mail and gives an address. */
    public LostPassword byMail(String address) {
        return byMail().address(address);
    }

    /** Gives an address. */
    public LostPassword address(String address) {
        return send(page.form("Valider").fill("Adresse de courrier électronique", address));
    }

    /** Chooses the SMS. */
    public LostPassword bySms() {
        return send(page.form("Par SMS"));
    }

    /** Types a code. */
    public LostPassword code(String code) {
        return send(codeForm(code));
    }

    /** The form with a code typed in, not sent. */
    public HttpForm codeForm(String code) {
        return page.form("Continuer").fill("Code reçu par SMS", code);
    }

    /** Asks for the code once more. */
    public LostPassword resend() {
        return press("Renvoyer le code");
    }

    /** Starts again. */
    public LostPassword retry() {
        return press("Réessayer");
    }

    /** Chooses a password, twice the same. */
    public LostPassword newPassword(String password) {
        return newPassword(password, password);
    }

    /** Chooses a password and confirms it. */
    public LostPassword newPassword(String password, String confirmation) {
        return send(newPasswordForm(password, confirmation));
    }

    /** The form with a password typed in, not sent. */
    public HttpForm newPasswordForm(String password, String confirmation) {
        return page.form("Continuer")
                .fill("Nouveau mot de passe", password)
                .fill("Confirmation du mot de passe", confirmation);
    }

    /** Whether this is the page that asks for a new password. */
    public boolean asksForPassword() {
        return page.hasField("Nouveau mot de passe");
    }

    /** Whether this is the page that asks for a code. */
    public boolean asksForCode() {
        return page.hasField("Code reçu par SMS");
    }

    /** Sends a form. */
    public LostPassword send(HttpForm form) {
        page = browser.send(form);
        return this;
    }

    private LostPassword press(String name) {
        page = browser.press(page, name);
        return this;
    }
}
