package fr.educonnect.schoolimport.letter.print;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.IOException;
import java.net.URI;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** The square that a telephone's camera reads, drawn as lines so that it is sharp on every printer. */
final class QrCode {

    /** A fifth of the square may be soiled or creased and it still reads. */
    private static final ErrorCorrectionLevel CORRECTION = ErrorCorrectionLevel.M;

    private final ByteMatrix modules;

    private QrCode(ByteMatrix modules) {
        this.modules = modules;
    }

    /** @throws IllegalArgumentException where the address is too long for a code */
    static QrCode of(URI address) {
        try {
            return new QrCode(
                    Encoder.encode(address.toASCIIString(), CORRECTION).getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("The address is too long for a QR code", e);
        }
    }

    /**
     * Draws the code; whoever calls leaves the white margin of four modules free around it.
     *
     * @param left of the square, in points from the left edge
     * @param top  of the square, in points from the bottom edge
     * @param side in points
     */
    void draw(PDPageContentStream page, float left, float top, float side) throws IOException {
        float module = side / modules.getWidth();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                int run = darkRun(x, y);
                if (run > 0) {
                    page.addRect(left + x * module, top - (y + 1) * module, run * module, module);
                    x += run;
                }
            }
        }
        // One path: separate ones would leave hairlines between the rows.
        page.fill();
    }

    private int darkRun(int from, int y) {
        int x = from;
        while (x < modules.getWidth() && modules.get(x, y) == 1) {
            x++;
        }
        return x - from;
    }
}
