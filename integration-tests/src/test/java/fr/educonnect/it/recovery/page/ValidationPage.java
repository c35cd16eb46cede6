package fr.educonnect.it.recovery.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Where the link of a validation mail leads. */
public final class ValidationPage {

    private final Names names;

    /** The page in a browser. */
    public ValidationPage(Page page) {
        this.names = new Names(page);
    }

    /** The button that validates. */
    public Locator validate() {
        return names.button("Valider");
    }

    /** What it says. */
    public String text() {
        return names.main().innerText();
    }
}
