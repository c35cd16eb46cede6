package fr.educonnect.it.activation.page;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.educonnect.it.browser.NextPage;

/** Says that the account is activated, and its identifiant. */
public final class ActivatedPage {

    private final Page page;

    /** The page in a browser. */
    public ActivatedPage(Page page) {
        this.page = page;
    }

    /** The identifiant that is shown. */
    public String identifiant() {
        return page.locator("#identifiant").innerText();
    }

    /** Everything that can be read. */
    public String text() {
        return page.getByRole(AriaRole.MAIN).innerText();
    }

    /** Goes on to the téléservice. */
    public void goOn() {
        NextPage.by(page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName("Continuer").setExact(true)));
    }
}
