package fr.educonnect.sms.smpp;

import fr.educonnect.sms.text.GsmText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.SubmitSm;

/** What a telephone would show for the messages that a provider took. */
final class ReceivedText {

    private static final Map<Integer, Character> BASIC = new HashMap<>();
    private static final Map<Integer, Character> EXTENSION = new HashMap<>();

    static {
        for (char character = 0; character < 0x3000; character++) {
            GsmText one = GsmText.of(String.valueOf(character));
            if (one.isGsm7()) {
                byte[] septets = one.septets();
                (septets.length == 1 ? BASIC : EXTENSION).put((int) septets[septets.length - 1], character);
            }
        }
    }

    private ReceivedText() {}

    static String of(List<SubmitSm> parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        parts.stream()
                .sorted(Comparator.comparing(part -> part.isUdhi() ? part.getShortMessage()[5] : 0))
                .forEach(part -> joined.writeBytes(body(part)));
        return parts.get(0).getDataCoding() == 8
                ? joined.toString(StandardCharsets.UTF_16BE)
                : fromSeptets(joined.toByteArray());
    }

    private static byte[] body(SubmitSm part) {
        OptionalParameter.Message_payload payload = part.getOptionalParameter(OptionalParameter.Message_payload.class);
        if (payload != null) {
            return payload.getValue();
        }
        byte[] bytes = part.getShortMessage();
        return part.isUdhi() ? Arrays.copyOfRange(bytes, 6, bytes.length) : bytes;
    }

    private static String fromSeptets(byte[] septets) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < septets.length; at++) {
            text.append(septets[at] == 0x1B ? EXTENSION.get((int) septets[++at]) : BASIC.get((int) septets[at]));
        }
        return text.toString();
    }
}
