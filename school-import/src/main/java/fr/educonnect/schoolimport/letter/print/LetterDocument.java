package fr.educonnect.schoolimport.letter.print;

import fr.educonnect.schoolimport.letter.Letter;
import fr.educonnect.schoolimport.letter.LetterTexts;
import fr.educonnect.schoolimport.letter.print.Typeface.Face;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** Prints letters of one school as a PDF, one page a letter. */
public final class LetterDocument {

    private static final String LANGUAGE = "fr";

    private final LetterTexts texts;
    private final LetterPage page;

    /**
     * @param start where the parent begins: printed, and in the code
     * @param today the date of the letters, in Europe/Paris
     * @throws IllegalArgumentException where the address is too long for a QR code
     */
    public LetterDocument(LetterTexts texts, URI start, LocalDate today) {
        this.texts = texts;
        this.page = new LetterPage(texts, start, today);
    }

    /**
     * @param letters of one school and with one last day, in the order of the pages; not empty
     * @param out     stays open
     * @throws IOException if it cannot be written to
     */
    public void write(List<Letter> letters, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            describe(document, letters.get(0).schoolName());
            Map<Face, Typeface> typefaces = new EnumMap<>(Face.class);
            for (Face face : Face.values()) {
                typefaces.put(face, Typeface.in(document, face));
            }
            PDFormXObject common = common(document, typefaces, letters.get(0));
            for (Letter letter : letters) {
                PDPage paper = new PDPage(PDRectangle.A4);
                document.addPage(paper);
                try (PDPageContentStream content = new PDPageContentStream(document, paper)) {
                    content.drawForm(common);
                    page.drawOwn(new Sheet(content, typefaces), letter);
                }
            }
            document.save(out);
        }
    }

    private PDFormXObject common(PDDocument document, Map<Face, Typeface> typefaces, Letter any) throws IOException {
        // The one kind of form that a page's stream can be written into.
        PDAppearanceStream form = new PDAppearanceStream(document);
        form.setBBox(PDRectangle.A4);
        form.setResources(new PDResources());
        try (PDPageContentStream content = new PDPageContentStream(
                document, form, form.getContentStream().createOutputStream(COSName.FLATE_DECODE))) {
            page.drawCommon(new Sheet(content, typefaces), any);
        }
        return form;
    }

    /** Whatever lists or indexes the files sees their title, and nothing of a family. */
    private void describe(PDDocument document, String school) {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(texts.of("documentTitle", school));
        information.setProducer(texts.of("producer"));
        document.getDocumentCatalog().setLanguage(LANGUAGE);
        PDViewerPreferences viewer = new PDViewerPreferences(new COSDictionary());
        viewer.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(viewer);
    }
}
