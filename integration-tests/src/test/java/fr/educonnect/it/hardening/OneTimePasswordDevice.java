package fr.educonnect.it.hardening;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.educonnect.it.keycloak.Admin;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A user's device for one-time passwords: six digits, another every thirty seconds (RFC 6238). */
final class OneTimePasswordDevice {

    private static final String SECRET = "only-for-tests-of-20";
    private static final int PERIOD_SECONDS = 30;

    private final Admin admin;
    private final String user;

    private OneTimePasswordDevice(Admin admin, String user) {
        this.admin = admin;
        this.user = user;
    }

    /**
     * Gives a user one.
     *
     * @param user path below the realm
     */
    static OneTimePasswordDevice of(Admin admin, String user) {
        ObjectNode changed = (ObjectNode) admin.read(user);
        changed.putArray("credentials")
                .addObject()
                .put("type", "otp")
                .put("secretData", "{\"value\":\"" + SECRET + "\"}")
                .put(
                        "credentialData",
                        "{\"subType\":\"totp\",\"digits\":6,\"counter\":0,\"period\":" + PERIOD_SECONDS
                                + ",\"algorithm\":\"HmacSHA1\"}");
        admin.put(user, changed).ok();
        return new OneTimePasswordDevice(admin, user);
    }

    /** What it shows at a moment. */
    String code(Instant now) {
        byte[] moment = ByteBuffer.allocate(Long.BYTES)
                .putLong(now.getEpochSecond() / PERIOD_SECONDS)
                .array();
        byte[] mac = mac(moment);
        int number = ByteBuffer.wrap(mac).getInt(mac[mac.length - 1] & 0xf) & Integer.MAX_VALUE;
        return "%06d".formatted(number % 1_000_000);
    }

    /** The user has none any more. */
    void remove() {
        for (JsonNode credential : admin.read(user + "/credentials")) {
            if ("otp".equals(credential.path("type").asText())) {
                admin.delete(user + "/credentials/" + credential.path("id").asText())
                        .ok();
            }
        }
    }

    private static byte[] mac(byte[] moment) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(SECRET.getBytes(US_ASCII), "HmacSHA1"));
            return mac.doFinal(moment);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
