package fr.educonnect.it.recovery.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.educonnect.it.browser.NextPage;

/** Asks for the address of the school form. */
public final class AddressPage {

    private final Names names;

    /** The page in a browser. */
    public AddressPage(Page page) {
        this.names = new Names(page);
    }

    /** The field for the address. */
    public Locator address() {
        return names.field("Adresse de courrier électronique");
    }

    /** Gives the address. */
    public void give(String address) {
        address().fill(address);
        NextPage.by(names.button("Valider"));
    }

    /** The message above the form. */
    public Locator error() {
        return names.alert();
    }
}
