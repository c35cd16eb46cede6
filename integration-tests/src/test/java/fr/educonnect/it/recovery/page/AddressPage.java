package fr.educonnect.it.recovery.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

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
        names.button("Valider").click();
    }

    /** The message above the form. */
    public Locator error() {
        return names.alert();
    }
}
