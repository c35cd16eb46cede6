package fr.educonnect.it.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Leads to another page and waits until it is there. Playwright's own click may come back before: what a test reads then, or
 * does, is still about the page before.
 */
public final class NextPage {

    private NextPage() {}

    /**
     * Presses a button that sends a form, or follows a link.
     *
     * @throws com.microsoft.playwright.TimeoutError where no page comes
     */
    public static void by(Locator buttonOrLink) {
        Page page = buttonOrLink.page();
        AtomicBoolean there = new AtomicBoolean();
        Consumer<Page> loaded = next -> there.set(true);
        page.onLoad(loaded);
        try {
            buttonOrLink.click();
            page.waitForCondition(there::get);
        } finally {
            page.offLoad(loaded);
        }
    }
}
