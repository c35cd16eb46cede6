package fr.educonnect.sms.text;

import java.io.ByteArrayOutputStream;

/** The GSM 7 bit default alphabet and its extension table (3GPP TS 23.038 §6.2.1). */
final class GsmAlphabet {

    /** Position in the string is the septet. Septet 0x1B leads to the extension table and stands for no character. */
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final String EXTENSION_CHARACTERS = "\f^{}\\[~]|€";
    private static final byte[] EXTENSION_SEPTETS = {0x0A, 0x14, 0x28, 0x29, 0x2F, 0x3C, 0x3D, 0x3E, 0x40, 0x65};

    private static final char ESCAPE = '\u001b';

    private GsmAlphabet() {}

    /** Septets that the character takes: 1, 2 in the extension table, 0 when the alphabet does not have it. */
    static int septets(char character) {
        if (EXTENSION_CHARACTERS.indexOf(character) >= 0) {
            return 2;
        }
        return character != ESCAPE && BASIC.indexOf(character) >= 0 ? 1 : 0;
    }

    /** One septet in each byte, as SMPP carries them; every character must be in the alphabet. */
    static byte[] unpacked(String text) {
        ByteArrayOutputStream septets = new ByteArrayOutputStream(text.length());
        for (char character : text.toCharArray()) {
            int extension = EXTENSION_CHARACTERS.indexOf(character);
            if (extension >= 0) {
                septets.write(ESCAPE);
                septets.write(EXTENSION_SEPTETS[extension]);
            } else {
                septets.write(BASIC.indexOf(character));
            }
        }
        return septets.toByteArray();
    }
}
