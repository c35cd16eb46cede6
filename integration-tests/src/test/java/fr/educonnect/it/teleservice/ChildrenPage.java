package fr.educonnect.it.teleservice;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.educonnect.it.browser.NextPage;
import java.util.ArrayList;
import java.util.List;

/** The téléservice's page of a signed-in parent. */
public final class ChildrenPage {

    private final Page page;

    /** The page in a browser. */
    public ChildrenPage(Page page) {
        this.page = page;
    }

    /** Whether the browser is there. */
    public boolean isOpen() {
        return page.url().contains("/enfants");
    }

    /** The heading, with the parent's name. */
    public String greeting() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .innerText();
    }

    /** The children in the order of the page: name, school, class. */
    public List<List<String>> children() {
        return page.locator(".cards > .card").all().stream()
                .map(card -> {
                    List<String> facts = new ArrayList<>();
                    facts.add(card.getByRole(AriaRole.HEADING).innerText());
                    card.locator("dd").all().stream().map(Locator::innerText).forEach(facts::add);
                    return facts;
                })
                .toList();
    }

    /** Signs out here and at the provider. */
    public void signOut() {
        NextPage.by(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Se déconnecter")));
    }

    /** Has the data read again. */
    public void refresh() {
        NextPage.by(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Actualiser")));
    }
}
