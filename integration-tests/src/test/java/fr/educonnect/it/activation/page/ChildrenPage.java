package fr.educonnect.it.activation.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.educonnect.it.browser.NextPage;
import java.time.LocalDate;

/** Asks for the birth dates: a group of three fields for each child, named after it. */
public final class ChildrenPage {

    private final Page page;

    /** The page in a browser. */
    public ChildrenPage(Page page) {
        this.page = page;
    }

    /** The group of a child. */
    public Locator child(String firstName) {
        return page.getByRole(
                AriaRole.GROUP, new Page.GetByRoleOptions().setName(firstName).setExact(true));
    }

    /** Types a birth date. */
    public ChildrenPage date(String firstName, LocalDate date) {
        return date(
                firstName,
                String.valueOf(date.getDayOfMonth()),
                String.valueOf(date.getMonthValue()),
                String.valueOf(date.getYear()));
    }

    /** Types whatever into the three fields. */
    public ChildrenPage date(String firstName, String day, String month, String year) {
        child(firstName).getByLabel("Jour").fill(day);
        child(firstName).getByLabel("Mois").fill(month);
        child(firstName).getByLabel("Année").fill(year);
        return this;
    }

    /** Goes on. */
    public void goOn() {
        NextPage.by(page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName("Continuer").setExact(true)));
    }

    /** Says that a child is not the parent's; a question follows. */
    public void notMine(String firstName) {
        NextPage.by(child(firstName)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName("Ce n'est pas mon enfant")
                                .setExact(true)));
    }

    /** Answers the question. */
    public void confirm(boolean notMine) {
        String answer = notMine ? "Oui, ce n'est pas mon enfant" : "Non, c'est mon enfant";
        NextPage.by(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(answer)));
    }

    /** The message above the form. */
    public Locator error() {
        return page.getByRole(AriaRole.ALERT);
    }

    /** Everything that can be read. */
    public String text() {
        return page.getByRole(AriaRole.MAIN).innerText();
    }
}
