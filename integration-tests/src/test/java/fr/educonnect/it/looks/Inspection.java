package fr.educonnect.it.looks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import fr.educonnect.it.browser.ParentBrowser;
import fr.educonnect.it.browser.Screen;
import fr.educonnect.it.build.Build;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks at a page on a phone and a computer, light and dark: a picture to look at, and what can be checked by rule. */
final class Inspection {

    private static final Path PICTURES = Build.target("screenshots");

    private Inspection() {}

    /**
     * Inspects the page in a browser.
     *
     * @param name of the pictures: {@code target/screenshots/<name>-<width>-<scheme>.png}
     */
    static void of(ParentBrowser browser, String name) {
        of(browser, name, Screen.ALL);
    }

    /**
     * Inspects the page in a browser.
     *
     * @param name of the pictures
     * @param screens how it is looked at
     */
    static void of(ParentBrowser browser, String name, List<Screen> screens) {
        Page page = browser.page();
        List<String> faults = new ArrayList<>();
        for (Screen screen : screens) {
            page.setViewportSize(screen.width(), screen.height());
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setColorScheme(screen.scheme())
                    .setReducedMotion(ReducedMotion.REDUCE));
            page.evaluate("document.fonts.ready");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(name + "-" + screen + ".png"))
                    .setFullPage(true));
            int width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
            if (width > screen.width()) {
                faults.add("%s scrolls sideways: %d px".formatted(screen, width));
            }
            for (String broken : Accessibility.brokenRules(page)) {
                faults.add(screen + " " + broken);
            }
        }
        assertThat(faults).as(name).isEmpty();
        assertThat(browser.complaints()).as("console of " + name).isEmpty();
        assertThat(browser.hosts()).as("hosts of " + name).containsOnly("localhost");
        assertThat(page.title()).as("title of " + name).isNotBlank();
        assertThat(page.evaluate("document.documentElement.lang")).isEqualTo("fr");
    }
}
