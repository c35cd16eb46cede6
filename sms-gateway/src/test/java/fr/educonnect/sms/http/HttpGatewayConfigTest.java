package fr.educonnect.sms.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.sms.settings.SettingProblems;
import fr.educonnect.sms.testing.Options;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpGatewayConfigTest {

    private static Options good() {
        return Options.none()
                .with("url", "https://api.example.org/sms")
                .with("body", "{\"to\":\"{to}\",\"text\":\"{text}\"}");
    }

    private static List<String> problems(Options options) {
        SettingProblems problems = new SettingProblems();
        HttpGatewayConfig.read(options.reader(problems));
        return problems.all();
    }

    @Test
    void urlAndBodyAreEnough() {
        assertThat(problems(good())).isEmpty();
    }

    @Test
    void everyProblemIsNamedAtOnce() {
        assertThat(problems(Options.none()
                        .with("url", "http://api.example.org/sms")
                        .with("method", "GET")
                        .with("body-type", "xml")
                        .with("body", "{\"to\":\"{to}\",\"text\":\"{texte}\"}")
                        .with("headers", "X-App: a | Authorization: Bearer x | nonsense | X-B: {text}")
                        .with("success-statuses", "200,ok")
                        .with("success-pointer", "/status")
                        .with("reference-pointer", "id")
                        .with("auth", "basic")
                        .with("connect-timeout", "soon")
                        .with("attempts", "0")
                        .with("idempotency-header", "X Y")))
                .containsExactly(
                        "body-type is \"xml\", not one of json, form.",
                        "url must begin with https://. Plain http:// is for this machine only, unless allow-plain-http is"
                                + " true.",
                        "method is \"GET\", not one of post, put.",
                        "headers names Authorization, which is not set here; see auth for Authorization.",
                        "headers must be written Name: value | Name: value.",
                        "headers has places that are not known: [text]. Known here: [reference, timestamp, user].",
                        "body has places that are not known: [texte]. Known here: [reference, sender, text, to,"
                                + " toDigits].",
                        "body must hold {text}, and {to} or {toDigits}.",
                        "success-pointer and success-value go together: set both or none.",
                        "success-statuses holds \"ok\", which is no status from 200 to 599.",
                        "reference-pointer is no JSON pointer such as /messages/0/id.",
                        "auth-user is empty. Enter a value such as educonnect.",
                        "auth-secret is empty. Enter the secret or $${vault.KEY}, with two dollar signs.",
                        "connect-timeout is \"soon\", not a number from 100 to 60000.",
                        "attempts is \"0\", not a number from 1 to 10.",
                        "idempotency-header names a header with other characters than letters, digits and dashes.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"to\":{to},\"text\":\"{text}\"}",
                "{\"to\":\"{to}\",\"text\":{text}}",
                "{\"to\":\"{to}\",\"text\":\"{text}\"",
                "{\"to\":\"{to}\",\"text\":\"{text}\"} x"
            })
    void aBodyThatWouldBeNoJsonIsRefused(String body) {
        assertThat(problems(good().with("body", body)))
                .singleElement()
                .asString()
                .startsWith("body is no JSON");
    }

    @Test
    void digitsMayStandOutsideQuotes() {
        assertThat(problems(good().with("body", "{\"to\":[{toDigits}],\"text\":\"{text}\"}")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8025/sms", "http://127.0.0.1/sms", "http://[::1]:1/", "https://a.b/"})
    void plainHttpIsForThisMachine(String url) {
        assertThat(problems(good().with("url", url))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://a.b/", "https:///sms", "https://user:secret@a.b/", "https://a.b/#x", "a b", "http://a.b"})
    void otherAddressesAreRefused(String url) {
        assertThat(problems(good().with("url", url))).hasSize(1);
    }

    @Test
    void plainHttpCanBeAllowed() {
        assertThat(problems(good().with("url", "http://sms.internal/").with("allow-plain-http", "true")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "hmac-sha256, {secret}{body}, signature-text must not hold {secret}: it is the key of the HMAC.",
        "sha1, {timestamp}{body}, signature-text must hold {secret}: a plain digest has no key.",
        "hmac-sha1, {timestamp}, 'signature-text must hold {body}: a signature that leaves it out proves nothing.'",
        "hmac-sha1, {nonce}{body}, signature-text has places that are not known: [nonce]."
    })
    void signaturesThatCannotProveAnythingAreRefused(String algorithm, String text, String problem) {
        assertThat(problems(good().with("auth", "signature")
                        .with("auth-secret", "s")
                        .with("signature-header", "X-Signature")
                        .with("signature-algorithm", algorithm)
                        .with("signature-text", text)))
                .containsExactly(problem);
    }

    @Test
    void secretsAreNotPrinted() {
        HttpGatewayConfig config = HttpGatewayConfig.read(
                good().with("auth", "bearer").with("auth-secret", "hunter2").reader(new SettingProblems()));

        assertThat(config.toString()).doesNotContain("hunter2");
    }
}
