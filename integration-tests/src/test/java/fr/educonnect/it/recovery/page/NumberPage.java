package fr.educonnect.it.recovery.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.educonnect.it.browser.NextPage;
import java.util.List;

/** Asks for the mobile of the school form. */
public final class NumberPage {

    private final Names names;

    /** The page in a browser. */
    public NumberPage(Page page) {
        this.names = new Names(page);
    }

    /** The list of countries and territories. */
    public Locator prefix() {
        return names.field("Indicatif");
    }

    /** The field for the number. */
    public Locator number() {
        return names.field("Numéro de téléphone portable");
    }

    /** What the list shows, in its order. */
    public List<String> prefixes() {
        return prefix().locator("option").allInnerTexts();
    }

    /**
     * Chooses a prefix.
     *
     * @param part of what the list shows, such as {@code +262}
     */
    public void choose(String part) {
        prefix().selectOption(prefix().locator("option")
                .filter(new Locator.FilterOptions().setHasText(part))
                .first()
                .getAttribute("value"));
    }

    /** Gives a number under the prefix that is chosen. */
    public void give(String number) {
        number().fill(number);
        NextPage.by(names.button("Valider"));
    }

    /** The message above the form. */
    public Locator error() {
        return names.alert();
    }
}
