package fr.educonnect.schoolimport.siecle;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Watches the raw bytes of a file on their way to the decoder, counts them, and tells when they are not what the file declares.
 *
 * <p>Every byte is a character of ISO-8859-15, so a file re-saved as UTF-8 under the old declaration would decode without an error, and
 * parents would be greeted as "HÃ©lÃ¨ne". Two signs give it away: bytes 0x80 to 0x9F, which are no letters in ISO-8859; and
 * non-ASCII bytes that all, from the first to the last of the file, form UTF-8 sequences, which real ISO-8859 text does not.
 */
final class EncodingGuard extends FilterInputStream {

    /** The bytes contradict the declared encoding. */
    static final class WrongEncodingException extends IOException {

        private static final long serialVersionUID = 1L;

        private final long line;

        WrongEncodingException(long line, String reason) {
            super(reason);
            this.line = line;
        }

        long line() {
            return line;
        }
    }

    private final boolean latin;
    private final Charset declared;
    private long bytes;
    private long line = 1;
    private long firstSequenceLine;
    private boolean foreignToUtf8;
    private int expectedContinuations;

    EncodingGuard(InputStream in, Charset declared) {
        super(in);
        this.declared = declared;
        this.latin = declared != StandardCharsets.UTF_8 && declared != StandardCharsets.US_ASCII;
    }

    /** @return how many bytes have gone through */
    long bytes() {
        return bytes;
    }

    /** @return the line of the last byte that went through */
    long line() {
        return line;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int count = read(one, 0, 1);
        return count < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count < 0) {
            refuseUtf8InDisguise();
            return count;
        }
        bytes += count;
        for (int i = offset; i < offset + count; i++) {
            byte value = buffer[i];
            if (value >= 0 && expectedContinuations == 0) {
                line += value == '\n' ? 1 : 0;
            } else {
                inspect(value & 0xFF);
            }
        }
        return count;
    }

    private void inspect(int value) throws IOException {
        if (value == '\n') {
            line++;
        }
        if (!latin) {
            return;
        }
        if (value >= 0x80 && value <= 0x9F) {
            throw new WrongEncodingException(
                    line,
                    "byte 0x%X is no character of %s: the file is in another encoding (UTF-8 or Windows-1252?)"
                            .formatted(value, declared.name()));
        }
        boolean continuation = value >= 0x80 && value <= 0xBF;
        if (expectedContinuations > 0) {
            if (continuation) {
                expectedContinuations--;
                return;
            }
            foreignToUtf8 = true;
            expectedContinuations = 0;
        } else if (continuation) {
            foreignToUtf8 = true;
        }
        if (value >= 0xC0) {
            startSequence(value);
        }
    }

    private void startSequence(int lead) {
        if (lead >= 0xC2 && lead <= 0xDF) {
            expectedContinuations = 1;
        } else if (lead >= 0xE0 && lead <= 0xEF) {
            expectedContinuations = 2;
        } else if (lead >= 0xF0 && lead <= 0xF4) {
            expectedContinuations = 3;
        } else {
            foreignToUtf8 = true;
        }
        if (firstSequenceLine == 0) {
            firstSequenceLine = line;
        }
    }

    private void refuseUtf8InDisguise() throws IOException {
        if (latin && firstSequenceLine > 0 && !foreignToUtf8 && expectedContinuations == 0) {
            throw new WrongEncodingException(
                    firstSequenceLine, "the file declares %s but is in UTF-8".formatted(declared.name()));
        }
    }
}
