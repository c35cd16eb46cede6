package fr.educonnect.sms.http;

import java.util.Base64;
import java.util.HexFormat;

/** How a header shows a signature. */
enum SignatureEncoding {
    /** Lower-case hexadecimal. */
    HEX,
    /** Base64 with padding. */
    BASE64;

    String encoded(byte[] signature) {
        return this == HEX
                ? HexFormat.of().formatHex(signature)
                : Base64.getEncoder().encodeToString(signature);
    }
}
