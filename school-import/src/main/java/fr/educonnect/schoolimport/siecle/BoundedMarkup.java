package fr.educonnect.schoolimport.siecle;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Stops a text, attribute or comment that has no end in sight before the XML parser has gathered it all in memory.
 *
 * <p>The fields of an export are a few dozen characters long.
 */
final class BoundedMarkup extends FilterReader {

    /** More than this without a new tag is no school export. */
    static final int LIMIT = 65_536;

    private int sinceTag;
    private boolean ended;

    BoundedMarkup(Reader in) {
        super(in);
    }

    /** @return whether the parser asked for more than there is */
    boolean ended() {
        return ended;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        ended = count < 0;
        for (int i = offset; i < offset + count; i++) {
            sinceTag = buffer[i] == '<' ? 0 : sinceTag + 1;
            if (sinceTag > LIMIT) {
                throw new IOException("a text or attribute is longer than " + LIMIT + " characters");
            }
        }
        return count;
    }
}
