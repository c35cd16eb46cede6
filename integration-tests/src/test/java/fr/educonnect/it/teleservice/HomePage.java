package fr.educonnect.it.teleservice;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.educonnect.it.browser.NextPage;
import java.net.URI;

/** The téléservice's front page. */
public final class HomePage {

    private final Page page;
    private final URI address;

    /** The page of a téléservice in a browser. */
    public HomePage(Page page, URI address) {
        this.page = page;
        this.address = address;
    }

    /** Goes there. */
    public HomePage open() {
        page.navigate(address.toString());
        return this;
    }

    /** Leaves for the provider. */
    public void signIn() {
        NextPage.by(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Se connecter avec EduConnect")));
    }

    /** Whether nobody is signed in: the page offers to sign in. */
    public boolean offersSignIn() {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Se connecter avec EduConnect"))
                .isVisible();
    }
}
