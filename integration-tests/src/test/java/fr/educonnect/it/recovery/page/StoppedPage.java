package fr.educonnect.it.recovery.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** An end that is none: a link or code that is over, an address to validate. It names what to do. */
public final class StoppedPage {

    private final Names names;

    /** The page in a browser. */
    public StoppedPage(Page page) {
        this.names = new Names(page);
    }

    /** What it says. */
    public String text() {
        return names.main().innerText();
    }

    /** Starts again. */
    public Locator retry() {
        return names.linkOrButton("Réessayer");
    }
}
