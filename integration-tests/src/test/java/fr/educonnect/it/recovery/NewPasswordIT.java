package fr.educonnect.it.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.browser.ParentBrowser;
import fr.educonnect.it.recovery.page.NewPasswordPage;
import fr.educonnect.it.recovery.page.SuccessPage;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Choosing the new password: rules shown first, each failed one named (design, defaults). */
@ExtendWith(TestBedExtension.class)
class NewPasswordIT {

    @RegisterExtension
    final Recovery recovery;

    private final TestBed bed;

    NewPasswordIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.PASSWORDS);
        this.bed = bed;
    }

    private ParentBrowser browser;

    @BeforeEach
    void openBrowser() {
        browser = bed.chromium().open();
    }

    @AfterEach
    void closeBrowser() {
        assertThat(browser.complaints()).as("console").isEmpty();
        browser.close();
    }

    @Test
    void theRulesStandThereBeforeAnythingIsTyped() {
        open();

        assertThat(new NewPasswordPage(browser.page()).text()).contains("12", "128");
    }

    @Test
    void eachFailedRuleIsNamed() {
        open();
        NewPasswordPage page = new NewPasswordPage(browser.page());
        Map.of(
                        "Court-1", "12",
                        "aurelie-est-contente", "nom",
                        "xx-a.martineau-xx", "identifiant",
                        "password1234", "courant")
                .forEach((password, named) -> {
                    page.choose(password);

                    assertThat(page.error().innerText()).as(password).containsIgnoringCase(named);
                    assertThat(page.password().inputValue()).isEmpty();
                });

        page.choose(Recovery.NEW_PASSWORD);
        assertThat(new SuccessPage(browser.page()).text()).contains(Wording.CHANGED);
    }

    @Test
    void twoDifferentPasswordsAreNotTaken() {
        open();
        NewPasswordPage page = new NewPasswordPage(browser.page());
        page.choose(Recovery.NEW_PASSWORD, Recovery.NEW_PASSWORD + "x");

        assertThat(page.error().isVisible()).isTrue();
        page.choose(Recovery.NEW_PASSWORD);
        recovery.assertPasswordIs(Recovery.NEW_PASSWORD);
    }

    @Test
    void managersOfPasswordsFindTheirWay() {
        open();
        NewPasswordPage page = new NewPasswordPage(browser.page());

        assertThat(page.password().getAttribute("autocomplete")).isEqualTo("new-password");
        assertThat(page.confirmation().getAttribute("autocomplete")).isEqualTo("new-password");
        assertThat(browser.page().locator("input[autocomplete=username]").inputValue())
                .isEqualTo(recovery.identifiant());
    }

    private void open() {
        browser.open(recovery.linkByMail().link().address());
    }
}
