package fr.educonnect.it.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The login page, by its visible names. */
public final class LoginPage {

    private final Page page;

    LoginPage(Page page) {
        this.page = page;
    }

    /** The field for the identifiant. */
    public Locator identifiant() {
        return page.getByLabel("Identifiant", new Page.GetByLabelOptions().setExact(true));
    }

    /** The field for the password. */
    public Locator password() {
        return page.getByLabel("Mot de passe", new Page.GetByLabelOptions().setExact(true));
    }

    /** Fills both and sends. */
    public void signIn(String identifiant, String password) {
        identifiant().fill(identifiant);
        password().fill(password);
        submit();
    }

    /** Sends what is there. */
    public void submit() {
        NextPage.by(page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName("Se connecter").setExact(true)));
    }

    /** Leaves for a new password. */
    public void lostPassword() {
        NextPage.by(link("Mot de passe perdu"));
    }

    /** Leaves for the identifiant. */
    public void lostIdentifiant() {
        NextPage.by(link("Identifiant perdu"));
    }

    private Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The message above the form. */
    public Locator error() {
        return page.getByRole(AriaRole.ALERT);
    }

    /** Whether the browser shows it. */
    public boolean isOpen() {
        return identifiant().isVisible() && password().isVisible();
    }
}
