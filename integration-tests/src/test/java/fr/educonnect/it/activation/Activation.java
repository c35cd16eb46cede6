package fr.educonnect.it.activation;

import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpForm;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.oidc.RelyingParty;
import java.time.LocalDate;
import java.util.Map;

/** A parent on the way of flows §5 without JavaScript. A page without the field or button of a step fails the test. */
public final class Activation {

    /** Satisfies the policy. */
    public static final String PASSWORD = "Pluie-douce-sur-le-toit-7";

    private final HttpBrowser browser;
    private HttpPage page;

    private Activation(HttpBrowser browser, HttpPage page) {
        this.browser = browser;
        this.page = page;
    }

    /** Follows "Activer mon compte" on the login page that a téléservice sends a browser to. */
    public static Activation from(RelyingParty teleservice, HttpBrowser browser) {
        HttpPage login = browser.get(teleservice.authorizationRequest("openid children", Map.of("prompt", "login")));
        return new Activation(browser, browser.get(login.link("Activer mon compte")));
    }

    /** Types identifiant and secret of a letter into the login page. */
    public static Activation byLetter(
            RelyingParty teleservice, HttpBrowser browser, String identifiant, String secret) {
        HttpPage login = browser.get(teleservice.authorizationRequest("openid children", Map.of("prompt", "login")));
        return new Activation(browser, browser.signIn(login, identifiant, secret));
    }

    /** Where the parent is. */
    public HttpPage page() {
        return page;
    }

    /** The parent's browser. */
    public HttpBrowser browser() {
        return browser;
    }

    /** Gives a French number in E.164. */
    public Activation number(String e164) {
        return number("+33", e164.replace("+33", "0"));
    }

    /**
     * Gives a number.
     *
     * @param prefix part of what the list shows, such as {@code +262}
     * @param number as people type it
     */
    public Activation number(String prefix, String number) {
        return send(page.form("Valider").choose("Indicatif", prefix).fill("Numéro de téléphone portable", number));
    }

    /** Types a code. */
    public Activation code(String code) {
        return send(codeForm(code));
    }

    /** The form with a code typed in, not sent. */
    public HttpForm codeForm(String code) {
        return page.form("Continuer").fill("Code reçu par SMS", code);
    }

    /** Asks for the code once more. */
    public Activation resend() {
        page = browser.press(page, "Renvoyer le code");
        return this;
    }

    /** Starts again. */
    public Activation retry() {
        page = browser.press(page, "Réessayer");
        return this;
    }

    /** Says who the parent is. */
    public Activation who(String name) {
        return send(page.form(name));
    }

    /** Gives the birth dates by first name. */
    public Activation dates(Map<String, LocalDate> dates) {
        return send(datesForm(dates));
    }

    /** The form with birth dates typed in, not sent. */
    public HttpForm datesForm(Map<String, LocalDate> dates) {
        HttpForm form = page.form("Continuer");
        dates.forEach((child, date) -> form.fill(child, "Jour", String.valueOf(date.getDayOfMonth()))
                .fill(child, "Mois", String.valueOf(date.getMonthValue()))
                .fill(child, "Année", String.valueOf(date.getYear())));
        return form;
    }

    /** Says that a child is not the parent's, and confirms it. */
    public Activation notMine(String child) {
        send(page.form(child, "Ce n'est pas mon enfant"));
        return send(page.form("Oui, ce n'est pas mon enfant"));
    }

    /** Accepts the page about the mail address. */
    public Activation mail() {
        return send(page.form("Continuer"));
    }

    /** States an address. */
    public Activation mail(String address) {
        return send(page.form("Continuer").fill("Adresse de courrier électronique", address));
    }

    /** Chooses a password, twice the same. */
    public Activation password(String password) {
        return send(passwordForm(password));
    }

    /** The form with a password typed in twice, not sent. */
    public HttpForm passwordForm(String password) {
        return page.form("Continuer")
                .fill("Nouveau mot de passe", password)
                .fill("Confirmation du mot de passe", password);
    }

    /** Goes on to the téléservice from the last page. */
    public Activation goOn() {
        return send(page.form("Continuer"));
    }

    /** Whether this is the page that asks for a code. */
    public boolean asksForCode() {
        return page.hasField("Code reçu par SMS");
    }

    /** Whether this is the page that asks for birth dates. */
    public boolean asksForDates() {
        return page.hasField("Jour");
    }

    /** Whether this is the page that asks for a new password. */
    public boolean asksForPassword() {
        return page.hasField("Nouveau mot de passe");
    }

    /** Whether this is the last page. */
    public boolean activated() {
        return page.text().contains("Votre compte est activé");
    }

    /** Sends a form. */
    public Activation send(HttpForm form) {
        page = browser.send(form);
        return this;
    }
}
