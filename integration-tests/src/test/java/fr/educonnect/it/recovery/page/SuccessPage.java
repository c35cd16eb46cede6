package fr.educonnect.it.recovery.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Says that the password was changed. */
public final class SuccessPage {

    private final Names names;

    /** The page in a browser. */
    public SuccessPage(Page page) {
        this.names = new Names(page);
    }

    /** What it says. */
    public String text() {
        return names.main().innerText();
    }

    /** The way back to where the parent came from. */
    public Locator backToTeleservice() {
        return names.main().getByRole(AriaRole.LINK).first();
    }
}
