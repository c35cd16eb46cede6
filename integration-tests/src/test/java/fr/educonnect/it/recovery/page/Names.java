package fr.educonnect.it.recovery.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Finds things on a page by what a person or a screen reader calls them, exactly. */
record Names(Page page) {

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A link by contract that may also be a button which looks like one. */
    Locator linkOrButton(String name) {
        return link(name).or(button(name));
    }

    Locator alert() {
        return page.getByRole(AriaRole.ALERT);
    }

    Locator main() {
        return page.getByRole(AriaRole.MAIN);
    }
}
