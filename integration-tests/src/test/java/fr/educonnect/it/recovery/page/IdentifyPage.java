package fr.educonnect.it.recovery.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.educonnect.it.browser.NextPage;

/** Asks which account it is about. */
public final class IdentifyPage {

    private final Names names;

    /** The page in a browser. */
    public IdentifyPage(Page page) {
        this.names = new Names(page);
    }

    /** The field for the identifiant. */
    public Locator identifiant() {
        return names.field("Identifiant");
    }

    /** Names the account and goes on. */
    public void identify(String identifiant) {
        identifiant().fill(identifiant);
        NextPage.by(names.button("Continuer"));
    }

    /** The message above the form. */
    public Locator error() {
        return names.alert();
    }
}
