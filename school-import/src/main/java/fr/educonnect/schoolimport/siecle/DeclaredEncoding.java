package fr.educonnect.schoolimport.siecle;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The encoding a file says it has, read from its first bytes.
 *
 * <p>Only encodings that extend ASCII are taken: SIECLE writes ISO-8859-15, some schools' own tools re-save as UTF-8.
 */
final class DeclaredEncoding {

    /** As many first bytes as the XML declaration needs. */
    static final int PROLOG_BYTES = 256;

    private static final Charset LATIN_9 = Charset.forName("ISO-8859-15");
    private static final Map<String, Charset> ACCEPTED = Map.of(
            "ISO-8859-15", LATIN_9,
            "ISO-8859-1", StandardCharsets.ISO_8859_1,
            "UTF-8", StandardCharsets.UTF_8,
            "US-ASCII", StandardCharsets.US_ASCII);
    private static final Pattern DECLARATION =
            Pattern.compile("^<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

    private DeclaredEncoding() {}

    /**
     * @param prolog the file's first bytes, at most {@link #PROLOG_BYTES}
     * @return the charset to decode with
     * @throws IllegalArgumentException with the reason, if the encoding is not one we take or contradicts the byte order mark
     */
    static Charset of(byte[] prolog) {
        if (prolog.length == 0) {
            throw new IllegalArgumentException("the file is empty");
        }
        boolean byteOrderMark = hasUtf8Mark(prolog);
        if (prolog.length >= 2 && (prolog[0] == 0 || prolog[1] == 0 || isUtf16Mark(prolog))) {
            throw new IllegalArgumentException("the file is in UTF-16, not in ISO-8859-15");
        }
        int start = byteOrderMark ? 3 : 0;
        String text = new String(prolog, start, prolog.length - start, StandardCharsets.ISO_8859_1);
        Optional<String> name =
                DECLARATION.matcher(text).results().map(r -> r.group(1)).findFirst();
        // XML without a declared encoding is UTF-8.
        Charset charset = ACCEPTED.get(name.orElse("UTF-8").toUpperCase(Locale.ROOT));
        if (charset == null) {
            throw new IllegalArgumentException("encoding " + name.orElseThrow() + " is not accepted");
        }
        if (byteOrderMark && charset != StandardCharsets.UTF_8) {
            throw new IllegalArgumentException("the file declares " + name.orElseThrow() + " but starts as UTF-8");
        }
        return charset;
    }

    /** @return whether the bytes start with the mark that some editors put before UTF-8 */
    static boolean hasUtf8Mark(byte[] prolog) {
        return prolog.length >= 3 && prolog[0] == (byte) 0xEF && prolog[1] == (byte) 0xBB && prolog[2] == (byte) 0xBF;
    }

    private static boolean isUtf16Mark(byte[] prolog) {
        int mark = (prolog[0] & 0xFF) << 8 | prolog[1] & 0xFF;
        return mark == 0xFEFF || mark == 0xFFFE;
    }
}
