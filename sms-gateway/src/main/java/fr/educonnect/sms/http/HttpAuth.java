package fr.educonnect.sms.http;

import fr.educonnect.sms.SecretSetting;
import java.net.URI;

/** How we prove to a provider who we are. */
sealed interface HttpAuth {

    /** Not at all, or by a header that the network adds. */
    record None() implements HttpAuth {}

    /** {@code Authorization: Bearer} with a token that lasts (RFC 6750). */
    record Bearer(SecretSetting token) implements HttpAuth {}

    /** {@code Authorization: Basic} (RFC 7617). */
    record Basic(String user, SecretSetting password) implements HttpAuth {}

    /**
     * A header with a signature over the request.
     *
     * @param user fills {@code {user}} in the signed text and in headers; may be empty
     * @param secret key of an HMAC, or fills {@code {secret}} for a plain digest
     * @param algorithm digest
     * @param signed text that is signed
     * @param encoding how the header shows the signature
     * @param header its name
     * @param prefix stands before the signature in the header; may be empty
     */
    record Signed(
            String user,
            SecretSetting secret,
            SignatureAlgorithm algorithm,
            Template signed,
            SignatureEncoding encoding,
            String header,
            String prefix)
            implements HttpAuth {}

    /**
     * {@code Authorization: Bearer} with a token fetched by the client credentials grant (RFC 6749 §4.4) and kept until it
     * expires.
     *
     * @param tokenUrl token endpoint
     * @param clientId sent by basic authentication
     * @param clientSecret 〃
     * @param scope asked for; empty for none
     */
    record ClientCredentials(URI tokenUrl, String clientId, SecretSetting clientSecret, String scope)
            implements HttpAuth {}
}
