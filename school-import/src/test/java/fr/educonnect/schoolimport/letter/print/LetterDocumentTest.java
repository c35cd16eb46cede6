package fr.educonnect.schoolimport.letter.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import fr.educonnect.directory.guardian.PersonName;
import fr.educonnect.schoolimport.letter.Letter;
import fr.educonnect.schoolimport.letter.LetterTexts;
import fr.educonnect.schoolimport.letter.Title;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;

/** What the printed letters say, as a reader, a camera and an indexer of files find it. */
class LetterDocumentTest {

    private static final URI START = URI.create("https://educonnect.exemple.fr/compte?depuis=lettre");
    private static final LocalDate TODAY = LocalDate.of(2020, 12, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2021, 3, 1);

    private static final Letter HELENE = letter(
            "h.leveque", "ACDE-FGHJ-KLMN3", "MME", new PersonName("LÉVÊQUE-MARTIN", "Hélène"), "FAŸ", "Noé", "6A");
    private static final Letter SUKRU =
            letter("s.lukaszewicz2", "WXYT-4679-PQRTU", "M.", new PersonName("ŁUKASZEWİCZ", "Şükrü"), "Æ", "SSœ", null);

    @Test
    void everyParentHasOnePageWithIdentifiantSecretAndSteps() throws Exception {
        try (PDDocument document = printed(List.of(HELENE, SUKRU))) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(text(document, 1))
                    .contains("Mme Hélène LÉVÊQUE-MARTIN", "Par l’intermédiaire de l’élève", "Noé FAŸ", "Classe 6A")
                    .contains("Madame,", "h.leveque", "ACDE-FGHJ-KLMN3", START.toString())
                    .contains(
                            "jusqu’au 1er mars 2021", "Lettre du 1er décembre 2020", "Collège Jean-Jaurès", "0099990K")
                    .doesNotContain("s.lukaszewicz2", "WXYT");
            assertThat(text(document, 2))
                    .contains("M. Şükrü ŁUKASZEWİCZ", "SSœ Æ", "Monsieur,", "s.lukaszewicz2", "WXYT-4679-PQRTU")
                    .doesNotContain("Classe", "h.leveque", "ACDE");
        }
    }

    @Test
    void theSquareLeadsToTheAddress() throws Exception {
        try (PDDocument document = printed(List.of(HELENE, SUKRU))) {
            assertThat(scanned(document, 0)).isEqualTo(START.toString());
            assertThat(scanned(document, 1)).isEqualTo(START.toString());
        }
    }

    @Test
    void whatListsFilesSeesTheTitleAndNothingOfAFamily() throws Exception {
        try (PDDocument document = printed(List.of(HELENE))) {
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Lettres de connexion à EduConnect – Collège Jean-Jaurès");
            assertThat(document.getDocumentInformation().getMetadataKeys()).containsOnly("Title", "Producer");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(document.getDocumentCatalog().getMetadata()).isNull();
        }
    }

    @Test
    void theWindowShowsWhoAndThroughWhomAndNothingElse() throws Exception {
        try (PDDocument document = printed(List.of(HELENE))) {
            assertThat(inWindow(document).lines())
                    .containsExactly(
                            "Mme Hélène LÉVÊQUE-MARTIN", "Par l’intermédiaire de l’élève", "Noé FAŸ", "Classe 6A");
        }
    }

    @Test
    void theLongestNamesStayInTheWindow() throws Exception {
        String family = "DE LA CROIX DE SAINT-MAUR-DES-FOSSÉS DE MONTMORENCY-LUXEMBOURG ET DE ROCHECHOUART";
        Letter longest = letter(
                "a".repeat(64),
                "ACDE-FGHJ-KLMN3",
                "MME",
                new PersonName(family, "Marie-Françoise Élisabeth"),
                family,
                "Jean-Baptiste Maximilien",
                "PREMIÈRE GÉNÉRALE 12");
        try (PDDocument document = printed(List.of(longest))) {
            assertThat(inWindow(document).replaceAll("\\s+", " "))
                    .startsWith("Mme Marie-Françoise Élisabeth DE LA CROIX")
                    .endsWith("ET DE ROCHECHOUART Classe PREMIÈRE GÉNÉRALE 12 ");
            assertThat(text(document, 1)).contains("a".repeat(64));
        }
    }

    @Test
    void aCharacterWithoutGlyphCostsTheCharacterOnly() throws Exception {
        Letter strange = letter(
                "parent", "ACDE-FGHJ-KLMN3", "", new PersonName("ĐẶNG\n漢", "Li\u0000ên \u202e"), "X", "Y", "6\u0007A");
        try (PDDocument document = printed(List.of(strange))) {
            assertThat(inWindow(document)).contains("Li ên", "ĐANG ?").contains("Classe 6 A");
            assertThat(text(document, 1)).contains("Madame, Monsieur,");
        }
    }

    @Test
    void anAddressTooLongForASquareIsRefusedBeforeAnythingIsPrinted() {
        URI address = URI.create("https://educonnect.exemple.fr/" + "a".repeat(3_000));

        assertThatIllegalArgumentException().isThrownBy(() -> new LetterDocument(new LetterTexts(), address, TODAY));
    }

    private static PDDocument printed(List<Letter> letters) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new LetterDocument(new LetterTexts(), START, TODAY).write(letters, out);
        return Loader.loadPDF(out.toByteArray());
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    /** What lies behind a window of 100 mm × 45 mm, 110 mm from the left and 50 mm from the top. */
    private static String inWindow(PDDocument document) throws IOException {
        PDFTextStripperByArea stripper = new PDFTextStripperByArea();
        stripper.setSortByPosition(true);
        stripper.addRegion("window", new Rectangle(312, 142, 283, 127));
        stripper.extractRegions(document.getPage(0));
        return stripper.getTextForRegion("window");
    }

    private static String scanned(PDDocument document, int page) throws Exception {
        BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, 150);
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        RGBLuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }

    private static Letter letter(
            String identifiant,
            String secret,
            String title,
            PersonName parent,
            String childLastName,
            String childFirstName,
            String className) {
        return new Letter(
                identifiant,
                secret,
                Title.of(Optional.of(title)),
                parent,
                new PersonName(childLastName, childFirstName),
                className,
                "Collège Jean-Jaurès",
                "0099990K",
                LAST_DAY);
    }
}
