package fr.educonnect.sms.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Value of {@code Authorization} in basic authentication (RFC 7617). */
final class BasicHeader {

    private BasicHeader() {}

    static String of(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
