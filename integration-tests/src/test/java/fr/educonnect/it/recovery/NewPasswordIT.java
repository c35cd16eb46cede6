package fr.educonnect.it.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.recovery.page.NewPasswordPage;
import fr.educonnect.it.recovery.page.SuccessPage;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.Computer;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Choosing the new password: rules shown first, each failed one named (design, defaults). */
@ExtendWith(TestBedExtension.class)
class NewPasswordIT {

    @RegisterExtension
    @Order(1)
    final Recovery recovery;

    @RegisterExtension
    @Order(2)
    final Computer computer;

    NewPasswordIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.PASSWORDS);
        this.computer = new Computer(bed);
    }

    @Test
    void theRulesStandThereBeforeAnythingIsTyped() {
        open();

        assertThat(new NewPasswordPage(computer.page()).text()).contains("12", "128");
    }

    @Test
    void eachFailedRuleIsNamed() {
        open();
        NewPasswordPage page = new NewPasswordPage(computer.page());
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
        assertThat(new SuccessPage(computer.page()).text()).contains(Wording.CHANGED);
    }

    @Test
    void twoDifferentPasswordsAreNotTaken() {
        open();
        NewPasswordPage page = new NewPasswordPage(computer.page());
        page.choose(Recovery.NEW_PASSWORD, Recovery.NEW_PASSWORD + "x");

        assertThat(page.error().isVisible()).isTrue();
        page.choose(Recovery.NEW_PASSWORD);
        recovery.assertPasswordIs(Recovery.NEW_PASSWORD);
    }

    @Test
    void managersOfPasswordsFindTheirWay() {
        open();
        NewPasswordPage page = new NewPasswordPage(computer.page());

        assertThat(page.password().getAttribute("autocomplete")).isEqualTo("new-password");
        assertThat(page.confirmation().getAttribute("autocomplete")).isEqualTo("new-password");
        assertThat(computer.page().locator("input[autocomplete=username]").inputValue())
                .isEqualTo(recovery.identifiant());
    }

    private void open() {
        computer.browser().open(recovery.linkByMail().link().address());
    }
}
