package fr.educonnect.it.activation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.educonnect.directory.account.ProvisionalSecrets;
import fr.educonnect.it.account.MyInformation;
import fr.educonnect.it.activation.page.ActivatedPage;
import fr.educonnect.it.activation.page.ChildrenPage;
import fr.educonnect.it.browser.NextPage;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.recovery.page.NewPasswordPage;
import fr.educonnect.it.testbed.Computer;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A parent types what is printed on the school's letter into a browser (flows §5, "Par courrier"). */
@ExtendWith(TestBedExtension.class)
class PrintedLetterIT {

    private static final Pattern SECRET = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}");
    private static final String ADDRESS = "eleonore@courriel.test";

    @RegisterExtension
    @Order(1)
    final Newcomers newcomers;

    @RegisterExtension
    @Order(2)
    final Computer computer;

    @TempDir
    private Path letters;

    private final TestBed bed;

    PrintedLetterIT(TestBed bed) {
        this.newcomers = new Newcomers(bed, Newcomer.ONLY_A_LETTER);
        this.computer = new Computer(bed);
        this.bed = bed;
    }

    @Test
    void fromTheLetterToTheTeleservice() throws IOException {
        String lost = ProvisionalSecrets.next();
        String identifiant = Letters.write(bed.base().postgres(), Newcomer.ONLY_A_LETTER, lost);
        bed.base().printLetter("0319990R", identifiant, letters.resolve("again"));
        String letter = text(letters.resolve("again/0319990R-001.pdf"));
        assertThat(letter).contains(identifiant, "Côme", "services.example.fr").doesNotContain(lost);
        Matcher secret = SECRET.matcher(letter);
        assertThat(secret.find()).as(letter).isTrue();
        bed.realm().clearUserCache();

        bed.signIn(computer.browser(), identifiant, lost);
        assertThat(computer.browser().loginPage().error().innerText()).contains("incorrect");
        computer.browser().loginPage().signIn(identifiant, secret.group());
        new ChildrenPage(computer.page())
                .date("Côme", newcomers.birthDate(Newcomer.ONLY_A_LETTER, "Côme"))
                .goOn();
        computer.page().getByLabel("Adresse de courrier électronique").fill(ADDRESS);
        NextPage.by(computer.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Continuer").setExact(true)));
        new NewPasswordPage(computer.page()).choose(Activation.PASSWORD);
        ActivatedPage activated = new ActivatedPage(computer.page());
        assertThat(activated.identifiant()).isEqualTo(identifiant);
        activated.goOn();

        assertThat(computer.page().innerText("main")).contains("Côme");
        assertThat(MyInformation.open(newcomers.teleservice(), new HttpBrowser(), identifiant, Activation.PASSWORD)
                        .page()
                        .text())
                .contains(ADDRESS, "À valider", "Donnée par vous", "Renvoyer le message de validation");
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            return new PDFTextStripper().getText(document);
        }
    }
}
