package fr.educonnect.it.recovery.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Offers the two ways, whatever the account has; the same page for a lost password and a lost identifiant. */
public final class ChannelPage {

    private final Names names;

    /** The page in a browser. */
    public ChannelPage(Page page) {
        this.names = new Names(page);
    }

    /** The envelope. */
    public Locator mail() {
        return names.button("Par mail");
    }

    /** The telephone. */
    public Locator sms() {
        return names.button("Par SMS");
    }
}
