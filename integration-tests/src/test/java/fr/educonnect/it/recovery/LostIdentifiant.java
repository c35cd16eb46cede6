package fr.educonnect.it.recovery;

import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.oidc.RelyingParty;
import java.util.Map;

/** A parent on the way of flows §3 without JavaScript. */
public final class LostIdentifiant {

    private final HttpBrowser browser;
    private HttpPage page;

    LostIdentifiant(HttpBrowser browser, HttpPage page) {
        this.browser = browser;
        this.page = page;
    }

    /** Follows "Identifiant perdu" on the login page that a téléservice sends a browser to. */
    public static LostIdentifiant from(RelyingParty teleservice, HttpBrowser browser) {
        HttpPage login = browser.get(teleservice.authorizationRequest("openid", Map.of("prompt", "login")));
        return new LostIdentifiant(browser, browser.get(login.link("Identifiant perdu")));
    }

    /** Where the parent is. */
    public HttpPage page() {
        return page;
    }

    /** Chooses the mail and gives an address. */
    public LostIdentifiant byMail(String address) {
        page = browser.send(page.form("Par mail"));
        page = browser.send(page.form("Valider").fill("Adresse de courrier électronique", address));
        return this;
    }

    /**
     * Chooses the SMS and gives a number.
     *
     * @param prefix part of what the list shows, such as {@code +262}
     * @param number as people type it
     */
    public LostIdentifiant bySms(String prefix, String number) {
        page = browser.send(page.form("Par SMS"));
        page = browser.send(
                page.form("Valider").choose("Indicatif", prefix).fill("Numéro de téléphone portable", number));
        return this;
    }

    /** The same with a prefix that is none of the list. */
    public LostIdentifiant bySmsUnder(String prefix, String number) {
        page = browser.send(page.form("Par SMS"));
        page = browser.send(
                page.form("Valider").fill("Indicatif", prefix).fill("Numéro de téléphone portable", number));
        return this;
    }

    /** The same with a French number in E.164. */
    public LostIdentifiant bySms(String e164) {
        return bySms("+33", e164.replace("+33", "0"));
    }
}
