package fr.educonnect.it.recovery.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.educonnect.it.browser.NextPage;

/** Asks for the new password; its rules stand there before anything is typed. */
public final class NewPasswordPage {

    private final Names names;

    /** The page in a browser. */
    public NewPasswordPage(Page page) {
        this.names = new Names(page);
    }

    /** The field for the password. */
    public Locator password() {
        return names.field("Nouveau mot de passe");
    }

    /** The field for the same once more. */
    public Locator confirmation() {
        return names.field("Confirmation du mot de passe");
    }

    /** Chooses a password, twice the same. */
    public void choose(String password) {
        choose(password, password);
    }

    /** Chooses a password and confirms it. */
    public void choose(String password, String confirmation) {
        password().fill(password);
        confirmation().fill(confirmation);
        NextPage.by(names.button("Continuer"));
    }

    /** The message above the form. */
    public Locator error() {
        return names.alert();
    }

    /** Everything that can be read, rules included. */
    public String text() {
        return names.main().innerText();
    }
}
