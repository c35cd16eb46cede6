package fr.educonnect.schoolimport.letter.print;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * One of the letters' typefaces in one document, which embeds the glyphs it uses: a letter looks the same on every
 * printer, whatever letters a name has. Sizes and widths are in points.
 */
final class Typeface {

    /** The files beside the messages, without their ending. */
    enum Face {
        REGULAR("atkinson-hyperlegible-next-400"),
        BOLD("atkinson-hyperlegible-next-600"),
        /** For what is copied by hand: every character as wide as the others, none like another. */
        MONOSPACED("atkinson-hyperlegible-mono-600");

        private final String file;

        Face(String file) {
            this.file = file;
        }
    }

    private static final String FOLDER = "/fr/educonnect/schoolimport/letter/fonts/";
    private static final float UNITS_PER_SIZE = 1_000;
    private static final float SIZE_STEP = 0.5f;
    private static final String NO_GLYPH = "?";

    private final PDFont font;
    private final Map<Integer, String> printable = new HashMap<>();

    private Typeface(PDFont font) {
        this.font = font;
    }

    static Typeface in(PDDocument document, Face face) throws IOException {
        try (InputStream file = Typeface.class.getResourceAsStream(FOLDER + face.file + ".ttf")) {
            return new Typeface(PDType0Font.load(document, file, true));
        }
    }

    PDFont font() {
        return font;
    }

    /** What of a text this typeface can print: composed, without control characters, {@code ?} for what it has no glyph of. */
    String printable(String text) {
        StringBuilder printed = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .forEach(character -> printed.append(printable.computeIfAbsent(character, this::glyphFor)));
        return printed.toString();
    }

    /** A letter whose accent is missing loses the accent only. */
    private String glyphFor(int character) {
        if (Character.isISOControl(character)) {
            return " ";
        }
        String whole = Character.toString(character);
        if (has(whole)) {
            return whole;
        }
        String bare = Normalizer.normalize(whole, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return !bare.isEmpty() && has(bare) ? bare : NO_GLYPH;
    }

    private boolean has(String text) {
        try {
            font.encode(text);
            return true;
        } catch (IllegalArgumentException missing) {
            return false;
        } catch (IOException e) {
            throw new IllegalStateException("A typeface in memory cannot be read", e);
        }
    }

    float width(String printable, float size) throws IOException {
        return font.getStringWidth(printable) / UNITS_PER_SIZE * size;
    }

    /** @return the largest size, from {@code largest} down to {@code smallest}, in which the text fits into one line */
    float sizeFor(String printable, float largest, float smallest, float width) throws IOException {
        float size = largest;
        while (size > smallest && width(printable, size) > width) {
            size -= SIZE_STEP;
        }
        return Math.max(size, smallest);
    }

    /** @return lines no wider than told; a word that is wider by itself goes on in the next line */
    List<String> lines(String printable, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : printable.strip().split(" +")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) <= width) {
                line.setLength(0);
                line.append(longer);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
            }
            line.setLength(0);
            line.append(lastPiece(word, size, width, lines));
        }
        lines.add(line.toString());
        return lines;
    }

    private String lastPiece(String word, float size, float width, List<String> lines) throws IOException {
        StringBuilder piece = new StringBuilder();
        for (int character : word.codePoints().toArray()) {
            String next = Character.toString(character);
            if (!piece.isEmpty() && width(piece + next, size) > width) {
                lines.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(next);
        }
        return piece.toString();
    }
}
