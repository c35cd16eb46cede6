package fr.educonnect.schoolimport.letter.print;

import static fr.educonnect.schoolimport.letter.print.Typeface.Face.BOLD;
import static fr.educonnect.schoolimport.letter.print.Typeface.Face.MONOSPACED;
import static fr.educonnect.schoolimport.letter.print.Typeface.Face.REGULAR;

import fr.educonnect.schoolimport.letter.Letter;
import fr.educonnect.schoolimport.letter.LetterTexts;
import fr.educonnect.schoolimport.letter.print.Sheet.Paragraph;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays one letter out on one A4 page, to be folded twice into an envelope DL with a window on the right. Behind the window stand the
 * names and the class, nothing else: the postal address is not known to us, the letter goes home with the child.
 */
final class LetterPage {

    private static final float LEFT = 20;
    private static final float WIDTH = 170;
    private static final float TEXT = 11.5f;
    private static final float SMALL = 10;

    /** The window of a French DL envelope shows 100 mm × 45 mm from 110 mm / 50 mm on; some play is left on each side. */
    private static final float WINDOW_LEFT = 113;

    private static final float WINDOW_TOP = 53;
    private static final float WINDOW_WIDTH = 82;
    private static final float WINDOW_HEIGHT = 38;

    private static final float STEP_LEFT = 34;
    private static final float STEP_WIDTH = LEFT + WIDTH - STEP_LEFT;
    private static final float DISC_RADIUS = 4.5f;

    private static final float CODE_SIDE = 34;
    /** Four modules of white at least, which is what readers ask for. */
    private static final float CODE_MARGIN = 8;

    private static final float FRAME_TOP = 188;
    private static final float FIELD_HEIGHT = 16;
    private static final float FIELD_PADDING = 4;

    private final LetterTexts texts;
    private final URI start;
    private final QrCode code;
    private final LocalDate today;

    /**
     * @param start where the parent begins: printed, and in the code
     * @param today the date of the letter
     */
    LetterPage(LetterTexts texts, URI start, LocalDate today) {
        this.texts = texts;
        this.start = start;
        this.code = QrCode.of(start);
        this.today = today;
    }

    /** Draws what stands in every letter of a document; it is drawn once and shown on each page. */
    void drawCommon(Sheet sheet, Letter any) throws IOException {
        sheet.block(
                LEFT,
                20,
                85,
                30,
                TEXT,
                new Paragraph(BOLD, any.schoolName()),
                new Paragraph(REGULAR, texts.of("sender.office")),
                new Paragraph(REGULAR, texts.of("sender.uai", any.uai())));
        sheet.line(REGULAR, SMALL, LEFT, 103, WIDTH, texts.of("date", LetterTexts.day(today)));
        sheet.line(BOLD, 19, LEFT, 114, WIDTH, texts.of("heading"));
        sheet.block(LEFT, 125, WIDTH, 12, TEXT, new Paragraph(REGULAR, texts.of("purpose")));
        whereToBegin(sheet);
        whereToCopy(sheet);
        step(sheet, "3", 232, texts.of("step3"));
        afterwards(sheet, any);
    }

    /** Draws what is this parent's own. */
    void drawOwn(Sheet sheet, Letter letter) throws IOException {
        List<Paragraph> window = new ArrayList<>(List.of(
                new Paragraph(BOLD, texts.addressee(letter)),
                new Paragraph(REGULAR, texts.of("address.through")),
                new Paragraph(REGULAR, LetterTexts.full(letter.child()))));
        if (letter.className() != null) {
            window.add(new Paragraph(REGULAR, texts.of("address.class", letter.className())));
        }
        sheet.block(WINDOW_LEFT, WINDOW_TOP, WINDOW_WIDTH, WINDOW_HEIGHT, TEXT, window.toArray(Paragraph[]::new));
        sheet.line(REGULAR, TEXT, LEFT, 123, WIDTH, texts.greeting(letter));
        value(sheet, FRAME_TOP, letter.identifiant());
        value(sheet, FRAME_TOP + FIELD_HEIGHT, letter.secret());
    }

    private void whereToBegin(Sheet sheet) throws IOException {
        float width = STEP_WIDTH - CODE_SIDE - CODE_MARGIN;
        step(sheet, "1", 151, "");
        sheet.block(
                STEP_LEFT,
                146,
                width,
                32,
                TEXT,
                new Paragraph(REGULAR, texts.of("step1")),
                new Paragraph(BOLD, start.toString()),
                new Paragraph(REGULAR, texts.of("step1.scan")));
        sheet.code(code, LEFT + WIDTH - CODE_SIDE, 145, CODE_SIDE);
    }

    private void whereToCopy(Sheet sheet) throws IOException {
        step(sheet, "2", FRAME_TOP - 3.5f, texts.of("step2"));
        sheet.frame(STEP_LEFT, FRAME_TOP, STEP_WIDTH, 2 * FIELD_HEIGHT);
        sheet.rule(STEP_LEFT, FRAME_TOP + FIELD_HEIGHT, STEP_WIDTH);
        label(sheet, FRAME_TOP, texts.of("step2.identifiant"));
        label(sheet, FRAME_TOP + FIELD_HEIGHT, texts.of("step2.secret"));
    }

    private void afterwards(Sheet sheet, Letter any) throws IOException {
        sheet.rule(LEFT, 241, WIDTH);
        sheet.line(BOLD, TEXT, LEFT, 249, WIDTH, texts.of("validity", LetterTexts.day(any.validThrough())));
        sheet.block(
                LEFT,
                251,
                WIDTH,
                32,
                SMALL,
                new Paragraph(REGULAR, texts.of("typing")),
                new Paragraph(REGULAR, texts.of("keep")),
                new Paragraph(REGULAR, texts.of("lost", any.schoolName())));
    }

    private static void step(Sheet sheet, String number, float baseline, String text) throws IOException {
        sheet.disc(number, LEFT + DISC_RADIUS, baseline - 1.4f, DISC_RADIUS);
        sheet.line(REGULAR, TEXT, STEP_LEFT, baseline, STEP_WIDTH, text);
    }

    private static void label(Sheet sheet, float fieldTop, String text) throws IOException {
        sheet.line(REGULAR, SMALL, STEP_LEFT + FIELD_PADDING, fieldTop + 5.2f, STEP_WIDTH, text);
    }

    private static void value(Sheet sheet, float fieldTop, String text) throws IOException {
        sheet.line(MONOSPACED, 22, STEP_LEFT + FIELD_PADDING, fieldTop + 13.2f, STEP_WIDTH - 2 * FIELD_PADDING, text);
    }
}
