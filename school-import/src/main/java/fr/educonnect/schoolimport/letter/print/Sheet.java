package fr.educonnect.schoolimport.letter.print;

import fr.educonnect.schoolimport.letter.print.Typeface.Face;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** An A4 page, in millimetres from its upper left corner; sizes of type are in points. */
final class Sheet {

    private static final float POINTS_PER_MM = 72 / 25.4f;
    private static final float LEADING = 1.3f;
    private static final float SMALLEST = 7;
    private static final float SIZE_STEP = 0.5f;

    /** How far a circle's control points stand from its quarter points, in radii. */
    private static final float CIRCLE = 0.5523f;

    private final PDPageContentStream page;
    private final Map<Face, Typeface> typefaces;

    Sheet(PDPageContentStream page, Map<Face, Typeface> typefaces) {
        this.page = page;
        this.typefaces = typefaces;
    }

    /** Text that begins on a line of its own. */
    record Paragraph(Face face, String text) {}

    private record Line(Typeface typeface, String text) {}

    private static float lineHeight(float size) {
        return size * LEADING / POINTS_PER_MM;
    }

    /** One line, made smaller where it would be wider than told, and cut where even that does not help. */
    void line(Face face, float size, float left, float baseline, float width, String text) throws IOException {
        Typeface typeface = typefaces.get(face);
        String printable = typeface.printable(text);
        float fitting = typeface.sizeFor(printable, size, SMALLEST, points(width));
        write(
                typeface,
                fitting,
                left,
                baseline,
                typeface.lines(printable, fitting, points(width)).get(0));
    }

    /**
     * Paragraphs one under the other, in the largest size in which all of them fit; what does not fit in the smallest is left out.
     *
     * @param left       of the block
     * @param top        of the block
     * @param width      of the block
     * @param height     of the block
     * @param size       the largest size
     * @param paragraphs without those that are empty
     */
    void block(float left, float top, float width, float height, float size, Paragraph... paragraphs)
            throws IOException {
        float fitting = size;
        List<Line> lines = broken(paragraphs, fitting, width);
        while (lines.size() > fitting(fitting, height) && fitting > SMALLEST) {
            fitting -= SIZE_STEP;
            lines = broken(paragraphs, fitting, width);
        }
        float baseline = top + lineHeight(fitting);
        for (Line line : lines.subList(0, Math.min(lines.size(), fitting(fitting, height)))) {
            write(line.typeface(), fitting, left, baseline, line.text());
            baseline += lineHeight(fitting);
        }
    }

    private List<Line> broken(Paragraph[] paragraphs, float size, float width) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            Typeface typeface = typefaces.get(paragraph.face());
            String printable = typeface.printable(paragraph.text());
            typeface.lines(printable, size, points(width)).forEach(text -> lines.add(new Line(typeface, text)));
        }
        return lines;
    }

    private static int fitting(float size, float height) {
        return (int) (height / lineHeight(size));
    }

    /** The number of a step: white on a dark disc. */
    void disc(String number, float centreX, float centreY, float radius) throws IOException {
        circle(centreX, centreY, radius);
        page.setNonStrokingColor(1f);
        Typeface typeface = typefaces.get(Face.BOLD);
        float size = radius * 2 * POINTS_PER_MM * 0.62f;
        float width = typeface.width(number, size) / POINTS_PER_MM;
        float capitalHeight = size * 0.67f / POINTS_PER_MM;
        write(typeface, size, centreX - width / 2, centreY + capitalHeight / 2, number);
        page.setNonStrokingColor(0f);
    }

    /** A frame of a line's width. */
    void frame(float left, float top, float width, float height) throws IOException {
        page.setLineWidth(1.2f);
        page.addRect(x(left), y(top + height), points(width), points(height));
        page.stroke();
    }

    /** A hairline from left to right. */
    void rule(float left, float top, float width) throws IOException {
        page.setLineWidth(0.5f);
        page.moveTo(x(left), y(top));
        page.lineTo(x(left + width), y(top));
        page.stroke();
    }

    void code(QrCode code, float left, float top, float side) throws IOException {
        code.draw(page, x(left), y(top), points(side));
    }

    private void write(Typeface typeface, float size, float left, float baseline, String text) throws IOException {
        page.beginText();
        page.setFont(typeface.font(), size);
        page.newLineAtOffset(x(left), y(baseline));
        page.showText(text);
        page.endText();
    }

    private void circle(float centreX, float centreY, float radius) throws IOException {
        float x = x(centreX);
        float y = y(centreY);
        float r = points(radius);
        float c = r * CIRCLE;
        page.moveTo(x + r, y);
        page.curveTo(x + r, y + c, x + c, y + r, x, y + r);
        page.curveTo(x - c, y + r, x - r, y + c, x - r, y);
        page.curveTo(x - r, y - c, x - c, y - r, x, y - r);
        page.curveTo(x + c, y - r, x + r, y - c, x + r, y);
        page.fill();
    }

    private static float points(float mm) {
        return mm * POINTS_PER_MM;
    }

    private static float x(float mm) {
        return points(mm);
    }

    private static float y(float mm) {
        return PDRectangle.A4.getHeight() - points(mm);
    }
}
