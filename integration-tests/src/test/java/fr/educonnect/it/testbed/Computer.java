package fr.educonnect.it.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.educonnect.it.browser.ParentBrowser;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A parent's computer: each test has a browser of its own there. When it closes, no page may have complained to its console.
 * Beside other extensions it is the last by {@code @Order}: it opens after they have set up, and closes before they tidy up.
 */
public final class Computer implements BeforeEachCallback, AfterEachCallback {

    private final TestBed bed;
    private ParentBrowser browser;

    /** A computer that is off until the test begins. */
    public Computer(TestBed bed) {
        this.bed = bed;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        browser = bed.chromium().open();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        // Called even where what stands before it in the order failed: then nothing was opened.
        if (browser == null) {
            return;
        }
        try (ParentBrowser closing = browser) {
            assertThat(closing.complaints()).as("console").isEmpty();
        }
    }

    /** The test's browser. */
    public ParentBrowser browser() {
        return browser;
    }

    /** Its tab. */
    public Page page() {
        return browser.page();
    }
}
