package fr.educonnect.sms.smpp;

import fr.educonnect.sms.text.GsmText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What one submit_sm carries.
 *
 * @param esmClass 0x40 when the bytes begin with a user data header
 * @param dataCoding 0 for the default alphabet, 8 for UCS-2
 * @param bytes of the text
 * @param isPayload whether they go into message_payload
 */
record ShortMessage(byte esmClass, byte dataCoding, byte[] bytes, boolean isPayload) {

    private static final byte PLAIN = 0;
    private static final byte WITH_USER_DATA_HEADER = 0x40;
    private static final byte DEFAULT_ALPHABET = 0;
    private static final byte UCS2 = 8;

    /**
     * A text cut and encoded.
     *
     * @param text to send
     * @param alphabet what the provider takes data_coding 0 to mean
     * @param longMessages how a longer text travels
     * @param reference joins the parts at the telephone; its low byte counts
     */
    static List<ShortMessage> of(String text, DefaultAlphabet alphabet, LongMessages longMessages, int reference) {
        GsmText measured = GsmText.of(text);
        boolean inDefault = measured.isGsm7()
                && (alphabet == DefaultAlphabet.GSM7
                        || StandardCharsets.ISO_8859_1.newEncoder().canEncode(text));
        byte coding = inDefault ? DEFAULT_ALPHABET : UCS2;
        List<String> segments = (inDefault ? measured : GsmText.inUcs2(text)).segments();
        if (segments.size() == 1) {
            return List.of(new ShortMessage(PLAIN, coding, encoded(text, inDefault, alphabet), false));
        }
        if (longMessages == LongMessages.PAYLOAD) {
            return List.of(new ShortMessage(PLAIN, coding, encoded(text, inDefault, alphabet), true));
        }
        List<ShortMessage> parts = new ArrayList<>();
        for (int part = 1; part <= segments.size(); part++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            // Information element 0: concatenated short messages with an 8 bit reference.
            bytes.writeBytes(new byte[] {5, 0, 3, (byte) reference, (byte) segments.size(), (byte) part});
            bytes.writeBytes(encoded(segments.get(part - 1), inDefault, alphabet));
            parts.add(new ShortMessage(WITH_USER_DATA_HEADER, coding, bytes.toByteArray(), false));
        }
        return parts;
    }

    private static byte[] encoded(String text, boolean inDefault, DefaultAlphabet alphabet) {
        if (!inDefault) {
            return text.getBytes(StandardCharsets.UTF_16BE);
        }
        return alphabet == DefaultAlphabet.GSM7
                ? GsmText.of(text).septets()
                : text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
