package fr.educonnect.it.activation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.educonnect.it.activation.page.ActivatedPage;
import fr.educonnect.it.activation.page.ChildrenPage;
import fr.educonnect.it.browser.NextPage;
import fr.educonnect.it.post.Mail;
import fr.educonnect.it.recovery.page.CodePage;
import fr.educonnect.it.recovery.page.NewPasswordPage;
import fr.educonnect.it.recovery.page.NumberPage;
import fr.educonnect.it.testbed.Computer;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A parent with a telephone activates the account (flows §5, "Par téléphone"), in a browser. */
@ExtendWith(TestBedExtension.class)
class ActivationByPhoneIT {

    @RegisterExtension
    @Order(1)
    final Newcomers newcomers;

    @RegisterExtension
    @Order(2)
    final Computer computer;

    private final TestBed bed;

    ActivationByPhoneIT(TestBed bed) {
        this.bed = bed;
        this.newcomers = new Newcomers(
                bed,
                Newcomer.ONE_CHILD,
                Newcomer.TWO_CHILDREN,
                Newcomer.FATHER_OF_TWINS,
                Newcomer.MOTHER_OF_TWINS,
                Newcomer.REUNION,
                Newcomer.NAMESAKES,
                Newcomer.THREE_SCHOOLS_1,
                Newcomer.THREE_SCHOOLS_2,
                Newcomer.THREE_SCHOOLS_3);
        this.computer = new Computer(bed);
    }

    @Test
    void fromTheTeleserviceAndBackToIt() {
        proveNumber(Newcomer.ONE_CHILD);
        new ChildrenPage(page())
                .date("Jules", birthDate(Newcomer.ONE_CHILD, "Jules"))
                .goOn();
        assertThat(text()).contains("c***@m***.example").doesNotContain("celine.leveque35");
        press("Continuer");
        new NewPasswordPage(page()).choose(Activation.PASSWORD);

        ActivatedPage activated = new ActivatedPage(page());
        assertThat(activated.text()).contains("Votre compte est activé");
        assertThat(activated.identifiant()).startsWith("c.leveque");
        String mail = bed.base().contact(Newcomer.ONE_CHILD, "EMAIL");
        List<Mail> mails = List.of(bed.post().nextMail(mail), bed.post().nextMail(mail));
        assertThat(mails).anySatisfy(one -> assertThat(one.text()).contains(activated.identifiant()));
        assertThat(mails).anySatisfy(one -> assertThat(one.subject()).contains("Validez votre adresse"));

        activated.goOn();
        assertThat(page().url()).startsWith(bed.teleservice().address().toString());
        assertThat(text()).contains("Jules");
    }

    @Test
    void twinsBornOnALeapDayWhoseParentsShareTheMobile() {
        proveNumber(Newcomer.FATHER_OF_TWINS);
        assertThat(text()).contains("Qui êtes-vous").contains("Joël F.").contains("Mireille F.");
        press("Mme Mireille F.");
        LocalDate leapDay = LocalDate.of(2008, 2, 29);
        new ChildrenPage(page()).date("Noël", leapDay).date("Noé", leapDay).goOn();
        press("Continuer");
        new NewPasswordPage(page()).choose(Activation.PASSWORD);

        assertThat(new ActivatedPage(page()).identifiant()).startsWith("m.fay");
        assertThat(newcomers.identifiant(Newcomer.MOTHER_OF_TWINS)).startsWith("m.fay");
        assertThat(newcomers.accounts()).as("the father has none yet").isEqualTo(1);
    }

    @Test
    void aNumberOfLaReunionUnderBothIndicatifs() {
        leaveForActivation();
        new NumberPage(page()).give("0692244840");
        assertThat(page().getByRole(AriaRole.ALERT).innerText())
                .contains("La Réunion")
                .contains("+262");
        page().getByLabel("Indicatif").selectOption("262");
        press("Valider");
        new CodePage(page())
                .type(bed.post().nextSms(newcomers.mobile(Newcomer.REUNION)).code());

        assertThat(new ChildrenPage(page()).child("Océane").isVisible()).isTrue();
    }

    @Test
    void theSamePersonInTwoOfThreeSchoolsGetsOneAccount() {
        proveNumber(Newcomer.THREE_SCHOOLS_1);
        new ChildrenPage(page())
                .date("Maëlle", birthDate(Newcomer.THREE_SCHOOLS_1, "Maëlle"))
                .date("Théo", birthDate(Newcomer.THREE_SCHOOLS_2, "Théo"))
                .goOn();
        press("Continuer");
        new NewPasswordPage(page()).choose(Activation.PASSWORD);

        String identifiant = new ActivatedPage(page()).identifiant();
        assertThat(newcomers.identifiant(Newcomer.THREE_SCHOOLS_1)).isEqualTo(identifiant);
        assertThat(newcomers.identifiant(Newcomer.THREE_SCHOOLS_2)).isEqualTo(identifiant);
        assertThat(newcomers.accounts())
                .as("the third record waits for grouping")
                .isEqualTo(1);
    }

    @Test
    void childrenOfOneFirstNameAreToldApartByNumber() {
        proveNumber(Newcomer.NAMESAKES);
        ChildrenPage children = new ChildrenPage(page());
        // In the other order than the page shows them: a parent cannot know it.
        children.date("Yasmine (1)", LocalDate.of(2008, 5, 12))
                .date("Yasmine (2)", LocalDate.of(2007, 9, 25))
                .goOn();

        assertThat(text()).contains("L'école n'a pas d'adresse pour vous");
    }

    @Test
    void whatIsNoDateIsToldBesideTheChildAndCostsNoTry() {
        proveNumber(Newcomer.TWO_CHILDREN);
        ChildrenPage children = new ChildrenPage(page());
        for (int i = 0; i < 6; i++) {
            children.date("Loïc", "31", "2", "2004")
                    .date("Rémi", "4", "11", "02")
                    .goOn();
            assertThat(children.error().innerText())
                    .contains("Cette date n'existe pas")
                    .contains("quatre chiffres");
        }
        assertThat(children.child("Loïc").getByLabel("Jour").inputValue()).isEqualTo("31");
        children.date("Loïc", birthDate(Newcomer.TWO_CHILDREN, "Loïc"))
                .date("Rémi", birthDate(Newcomer.TWO_CHILDREN, "Rémi"))
                .goOn();
        assertThat(children.child("Loïc").isVisible()).isFalse();
    }

    @Test
    void aDateThatTheSchoolCorrectsWorksAtTheNextTry() {
        LocalDate real = birthDate(Newcomer.ONE_CHILD, "Jules");
        newcomers.correct(Newcomer.ONE_CHILD, "Jules", real.minusYears(1));
        try {
            proveNumber(Newcomer.ONE_CHILD);
            ChildrenPage children = new ChildrenPage(page());
            children.date("Jules", real).goOn();
            assertThat(children.error().innerText()).contains("Une ou plusieurs dates");
            newcomers.correct(Newcomer.ONE_CHILD, "Jules", real);
            children.goOn();
            assertThat(children.child("Jules").isVisible()).isFalse();
        } finally {
            newcomers.correct(Newcomer.ONE_CHILD, "Jules", real);
        }
    }

    @Test
    void notMyChildIsKeptAndNeedsNoDate() {
        proveNumber(Newcomer.TWO_CHILDREN);
        ChildrenPage children = new ChildrenPage(page());
        children.date("Loïc", birthDate(Newcomer.TWO_CHILDREN, "Loïc"));
        children.notMine("Rémi");
        children.confirm(false);
        assertThat(children.child("Loïc").getByLabel("Année").inputValue())
                .as("what was typed")
                .isEqualTo("2004");
        children.notMine("Rémi");
        children.confirm(true);
        assertThat(children.text()).contains("secrétariat élèves").doesNotContain("Rémi");
        assertThat(newcomers.reports(Newcomer.TWO_CHILDREN)).isEqualTo(1);
        children.goOn();
        press("Continuer");
        new NewPasswordPage(page()).choose(Activation.PASSWORD);
        new ActivatedPage(page()).goOn();

        assertThat(text()).as("at the téléservice").contains("Loïc").doesNotContain("Rémi");
    }

    @Test
    void withNoChildLeftTheActivationStops() {
        proveNumber(Newcomer.ONE_CHILD);
        new ChildrenPage(page()).notMine("Jules");
        new ChildrenPage(page()).confirm(true);

        assertThat(text()).contains("Le compte n'est pas activé").contains("secrétariat élèves");
        assertThat(newcomers.accounts()).isZero();
    }

    private void leaveForActivation() {
        bed.leaveForSignIn(computer.browser());
        NextPage.by(page().getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName("Activer mon compte")
                                .setExact(true)));
    }

    private void proveNumber(String record) {
        leaveForActivation();
        String mobile = newcomers.mobile(record);
        new NumberPage(page()).give(mobile.replace("+33", "0"));
        new CodePage(page()).type(bed.post().nextSms(mobile).code());
    }

    private LocalDate birthDate(String record, String firstName) {
        return newcomers.birthDate(record, firstName);
    }

    private void press(String button) {
        NextPage.by(page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true)));
    }

    private String text() {
        return page().getByRole(AriaRole.MAIN).innerText();
    }

    private Page page() {
        return computer.page();
    }
}
