package fr.educonnect.sms.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static fr.educonnect.sms.testing.Messages.saying;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import fr.educonnect.sms.SecretSetting;
import fr.educonnect.sms.SecretSource;
import fr.educonnect.sms.SecretUnavailableException;
import fr.educonnect.sms.SendResult;
import fr.educonnect.sms.SendResult.Accepted;
import fr.educonnect.sms.SendResult.Failed;
import fr.educonnect.sms.SendResult.Rejected;
import fr.educonnect.sms.SendResult.Unknown;
import fr.educonnect.sms.settings.SettingProblems;
import fr.educonnect.sms.testing.Options;
import fr.educonnect.sms.testing.TestCertificate;
import fr.educonnect.sms.testing.TestClock;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpGatewayTest {

    @TempDir
    private static Path folder;

    private static TestCertificate certificate;

    @RegisterExtension
    private final WireMockExtension provider =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    private final TestClock clock = new TestClock();
    private final List<Duration> pauses = new ArrayList<>();

    @BeforeAll
    static void makeCertificate() throws IOException, InterruptedException, GeneralSecurityException {
        certificate = new TestCertificate(folder);
    }

    @Test
    void jsonBodyHoldsTheValuesWhateverTheyAre() {
        provider.stubFor(post("/sms").willReturn(okJson("{\"id\":\"m-1\"}")));
        String text = "Code \"123456\"\nC'est l'été {to} $1 \\ € 🙂";

        SendResult result = send(
                json().with("sender", "Edu\"Connect")
                        .with(
                                "body",
                                "{\"from\":\"{sender}\",\"to\":[{toDigits}],\"text\":\"{text}\",\"ref\":\"{reference}\"}")
                        .with("reference-pointer", "/id"),
                text);

        assertThat(result).isEqualTo(new Accepted("m-1"));
        provider.verify(
                1,
                postRequestedFor(urlEqualTo("/sms"))
                        .withHeader("Content-Type", equalTo("application/json"))
                        .withRequestBody(
                                equalToJson("{\"from\":\"Edu\\\"Connect\",\"to\":[33639981278],\"ref\":\"ref-1\","
                                        + "\"text\":\"Code \\\"123456\\\"\\nC'est l'été {to} $1 \\\\ € 🙂\"}")));
    }

    @Test
    void formBodyHoldsTheValuesWhateverTheyAre() {
        provider.stubFor(put("/sms").willReturn(ok()));

        SendResult result = send(
                json().with("method", "put")
                        .with("body-type", "form")
                        .with("body", "To={to}&From={sender}&Body={text}"),
                "a&To=+33600000000 é=%");

        assertThat(result).isEqualTo(new Accepted(""));
        provider.verify(putRequestedFor(anyUrl())
                .withHeader("Content-Type", equalTo("application/x-www-form-urlencoded"))
                .withRequestBody(equalTo("To=%2B33639981278&From=&Body=a%26To%3D%2B33600000000+%C3%A9%3D%25")));
    }

    @Test
    void headersAreSentAsConfigured() {
        provider.stubFor(post(anyUrl()).willReturn(ok()));

        send(
                json().with("headers", "X-Key: abc | X-Ref: {reference} | X-Time: {timestamp} | Accept: */*")
                        .with("idempotency-header", "Idempotency-Key"),
                "bonjour");

        provider.verify(postRequestedFor(anyUrl())
                .withHeader("X-Key", equalTo("abc"))
                .withHeader("X-Ref", equalTo("ref-1"))
                .withHeader("X-Time", equalTo("1795334400"))
                .withHeader("Accept", equalTo("*/*"))
                .withHeader("Idempotency-Key", equalTo("ref-1"))
                .withHeader("Authorization", absent()));
    }

    @ParameterizedTest
    @CsvSource({
        "200, accepted, ''",
        "202, accepted, ''",
        "204, unknown, http-204",
        "302, rejected, http-302 GATEWAY",
        "400, rejected, http-400 MESSAGE",
        "422, rejected, http-422 MESSAGE",
        "401, rejected, http-401 GATEWAY",
        "402, rejected, http-402 GATEWAY",
        "404, rejected, http-404 GATEWAY",
        "408, unknown, http-408",
        "409, unknown, http-409",
        "429, failed, http-429",
        "500, unknown, http-500",
        "502, unknown, http-502",
        "503, unknown, http-503",
        "504, unknown, http-504"
    })
    void eachStatusHasItsMeaning(int status, String outcome, String reason) {
        provider.stubFor(post(anyUrl()).willReturn(status(status)));

        SendResult result = send(json().with("attempts", 1), "bonjour");

        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(reason(result)).isEqualTo(reason);
        provider.verify(1, postRequestedFor(anyUrl()));
    }

    @Test
    void aRedirectIsNotFollowed() {
        provider.stubFor(post("/sms").willReturn(temporaryRedirect("/elsewhere")));
        provider.stubFor(post("/elsewhere").willReturn(ok()));

        assertThat(send(json(), "bonjour").outcome()).isEqualTo("rejected");
        provider.verify(0, postRequestedFor(urlEqualTo("/elsewhere")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"valid\":[\"+33639981278\"]} | accepted",
                "{\"valid\":[\"+33600000000\"]} | rejected",
                "{\"valid\":[]} | rejected",
                "{\"valid\":[{}]} | rejected",
                "<html>ok</html> | unknown",
                "{\"valid\":[\"+33639981278\"]} trailing | unknown",
                "'' | unknown"
            })
    void theAnswerCanBePartOfTheRule(String body, String outcome) {
        provider.stubFor(post(anyUrl()).willReturn(ok(body)));

        assertThat(send(json().with("success-pointer", "/valid/0").with("success-value", "{to}"), "bonjour")
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void aHugeAnswerIsNotReadToItsEnd() {
        provider.stubFor(post(anyUrl()).willReturn(okJson("{\"id\":\"" + "x".repeat(2_000_000) + "\"}")));

        assertThat(send(json().with("reference-pointer", "/id"), "bonjour")).isEqualTo(new Accepted(""));
        assertThat(send(json().with("success-pointer", "/id").with("success-value", "1"), "bonjour"))
                .isEqualTo(new Unknown("answer-unreadable"));
    }

    @Test
    void aLongReferenceIsCut() {
        provider.stubFor(post(anyUrl()).willReturn(okJson("{\"id\":\"" + "x".repeat(100) + "\"}")));

        assertThat(send(json().with("reference-pointer", "/id"), "bonjour")).isEqualTo(new Accepted("x".repeat(64)));
    }

    @Test
    void aProviderThatHangsMayHaveSentIt() {
        provider.stubFor(post(anyUrl()).willReturn(ok().withFixedDelay(8000)));

        assertThat(send(impatient(), "bonjour")).isEqualTo(new Unknown("timeout"));
        provider.verify(1, postRequestedFor(anyUrl()));
    }

    @Test
    void anAnswerThatNeverEndsIsCutAndItsStatusCounts() {
        try (DrippingServer dripping = new DrippingServer("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"id\":")) {
            Options patient = json().with("url", dripping.url()).with("request-timeout", 2000);

            assertThat(send(patient.with("reference-pointer", "/id"), "bonjour"))
                    .isEqualTo(new Accepted(""));
            assertThat(send(patient.with("success-pointer", "/id").with("success-value", "12345"), "bonjour"))
                    .isEqualTo(new Unknown("answer-unreadable"));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "RANDOM_DATA_THEN_CLOSE"})
    void aConnectionThatBreaksAfterTheRequestMayHaveSentIt(Fault fault) {
        provider.stubFor(post(anyUrl()).willReturn(aResponse().withFault(fault)));

        assertThat(send(json(), "bonjour")).isEqualTo(new Unknown("broken-off"));
        provider.verify(1, postRequestedFor(anyUrl()));
    }

    @Test
    void aBodyThatBreaksOffLeavesTheStatus() {
        provider.stubFor(post(anyUrl()).willReturn(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)));

        assertThat(send(json(), "bonjour")).isEqualTo(new Accepted(""));
    }

    @Test
    void whereNothingListensNothingWasSentAndItIsTriedAgain() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        SendResult result =
                send(json().with("url", "http://localhost:" + free + "/").with("attempts", 3), "bonjour");

        assertThat(result).isEqualTo(new Failed("connect", Duration.ZERO));
        assertThat(pauses).containsExactly(Duration.ofMillis(250), Duration.ofMillis(500));
    }

    @Test
    void aShortRetryAfterIsWaitedFor() {
        answers(status(429).withHeader("Retry-After", "2"), ok());

        assertThat(send(json(), "bonjour")).isEqualTo(new Accepted(""));
        assertThat(pauses).containsExactly(Duration.ofSeconds(2));
        provider.verify(2, postRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"90", "Sun, 22 Nov 2026 08:01:30 GMT"})
    void aLongRetryAfterIsLeftToTheCaller(String header) {
        provider.stubFor(post(anyUrl()).willReturn(status(503).withHeader("Retry-After", header)));

        assertThat(send(json(), "bonjour")).isEqualTo(new Failed("http-503", Duration.ofSeconds(90)));
        provider.verify(1, postRequestedFor(anyUrl()));
    }

    @Test
    void inDoubtItIsNotTriedAgainUnlessTheProviderRecognisesIt() {
        answers(status(500), ok());
        assertThat(send(json(), "bonjour")).isEqualTo(new Unknown("http-500"));
        provider.verify(1, postRequestedFor(anyUrl()));

        provider.resetAll();
        answers(status(500), ok());
        assertThat(send(json().with("idempotency-header", "Idempotency-Key"), "bonjour"))
                .isEqualTo(new Accepted(""));
        provider.verify(2, postRequestedFor(anyUrl()).withHeader("Idempotency-Key", equalTo("ref-1")));
    }

    @Test
    void aDoubtStaysWhenTheNextTryIsRefused() {
        answers(status(500), status(429));
        assertThat(send(json().with("idempotency-header", "Idempotency-Key"), "bonjour"))
                .isEqualTo(new Unknown("http-500"));
    }

    @Test
    void basicAndBearerTakeTheSecretFromItsSource() {
        provider.stubFor(post(anyUrl()).willReturn(ok()));

        send(json().with("auth", "basic").with("auth-user", "AC1").with("auth-secret", "${vault.a}"), "bonjour");
        provider.verify(postRequestedFor(anyUrl()).withBasicAuth(credentials("AC1", "secret of ${vault.a}")));

        send(json().with("auth", "bearer").with("auth-secret", "${vault.b}"), "bonjour");
        provider.verify(postRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Bearer secret of ${vault.b}")));
    }

    @Test
    void aMissingSecretSendsNothing() {
        provider.stubFor(post(anyUrl()).willReturn(ok()));
        SecretSource empty = setting -> {
            throw new SecretUnavailableException("nothing for " + setting.configured());
        };

        SendResult result = gateway(json().with("auth", "bearer").with("auth-secret", "${vault.b}"), empty, null)
                .send(saying("bonjour"));

        assertThat(result).isEqualTo(new Rejected(SendResult.Fault.GATEWAY, "secret-unavailable"));
        provider.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void hmacCoversTimeAndBody() {
        provider.stubFor(post(anyUrl()).willReturn(ok()));

        send(
                json().with("auth", "signature")
                        .with("auth-secret", "key")
                        .with("headers", "X-Timestamp: {timestamp}")
                        .with("signature-text", "{timestamp}.{body}")
                        .with("signature-encoding", "base64")
                        .with("signature-prefix", "v1=")
                        .with("signature-header", "X-Signature"),
                "bonjour");

        String signed = "1795334400.{\"to\":\"+33639981278\",\"text\":\"bonjour\"}";
        byte[] expected = SignatureAlgorithm.HMAC_SHA256.sign("secret of key", signed);
        provider.verify(postRequestedFor(anyUrl())
                .withHeader("X-Timestamp", equalTo("1795334400"))
                .withHeader("X-Signature", equalTo("v1=" + SignatureEncoding.BASE64.encoded(expected))));
    }

    @Test
    void signaturesAreThoseOfTheirStandards() {
        // RFC 4231 §4.3; FIPS 180-4 example "abc".
        assertThat(SignatureEncoding.HEX.encoded(
                        SignatureAlgorithm.HMAC_SHA256.sign("Jefe", "what do ya want for nothing?")))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        assertThat(SignatureEncoding.HEX.encoded(SignatureAlgorithm.SHA1.sign("unused", "abc")))
                .isEqualTo("a9993e364706816aba3e25717850c26c9cd0d89d");
    }

    @Test
    void accessTokensAreKeptUntilShortlyBeforeTheirEnd() {
        provider.stubFor(post("/token").willReturn(okJson("{\"access_token\":\"t1\",\"expires_in\":\"3600\"}")));
        provider.stubFor(post("/sms").willReturn(ok()));
        HttpGateway gateway = gateway(oauth());

        gateway.send(saying("un"));
        clock.pass(Duration.ofMinutes(59));
        gateway.send(saying("deux"));
        provider.verify(
                1,
                postRequestedFor(urlEqualTo("/token"))
                        .withBasicAuth(credentials("client", "secret of s"))
                        .withRequestBody(equalTo("grant_type=client_credentials&scope=sms+send")));
        clock.pass(Duration.ofSeconds(31));
        gateway.send(saying("trois"));

        provider.verify(2, postRequestedFor(urlEqualTo("/token")));
        provider.verify(3, postRequestedFor(urlEqualTo("/sms")).withHeader("Authorization", equalTo("Bearer t1")));
    }

    @Test
    void aRefusedTokenIsFetchedAnewOnce() {
        provider.stubFor(post("/token").willReturn(okJson("{\"access_token\":\"t1\"}")));
        provider.stubFor(post("/sms").willReturn(status(401)));

        assertThat(gateway(oauth()).send(saying("bonjour")).outcome()).isEqualTo("rejected");
        provider.verify(2, postRequestedFor(urlEqualTo("/token")));
        provider.verify(2, postRequestedFor(urlEqualTo("/sms")));
    }

    @ParameterizedTest
    @CsvSource({"401, rejected", "503, failed", "200, failed"})
    void withoutATokenNothingIsSent(int status, String outcome) {
        provider.stubFor(post("/token").willReturn(status(status).withBody("{}")));
        provider.stubFor(post("/sms").willReturn(ok()));

        assertThat(gateway(oauth()).send(saying("bonjour")).outcome()).isEqualTo(outcome);
        provider.verify(0, postRequestedFor(urlEqualTo("/sms")));
    }

    @Test
    void onlyATrustedCertificateGetsTheMessage() throws GeneralSecurityException {
        WireMockServer secure = new WireMockServer(options()
                .dynamicHttpsPort()
                .httpDisabled(true)
                .keystoreType("PKCS12")
                .keystorePath(certificate.file().toString())
                .keystorePassword(TestCertificate.PASSWORD)
                .keyManagerPassword(TestCertificate.PASSWORD));
        secure.start();
        try {
            secure.stubFor(post(anyUrl()).willReturn(ok()));
            Options https = json().with("url", "https://localhost:" + secure.httpsPort() + "/");
            Options otherName = json().with("url", "https://127.0.0.1:" + secure.httpsPort() + "/");

            assertThat(send(https, "bonjour")).isEqualTo(new Failed("tls", Duration.ZERO));
            assertThat(trusting(otherName).send(saying("bonjour"))).isEqualTo(new Failed("tls", Duration.ZERO));
            assertThat(secure.getAllServeEvents()).isEmpty();
            assertThat(trusting(https).send(saying("bonjour"))).isEqualTo(new Accepted(""));
        } finally {
            secure.stop();
        }
    }

    private HttpGateway trusting(Options options) throws GeneralSecurityException {
        return gateway(options, HttpGatewayTest::secretOf, certificate.context());
    }

    private Options json() {
        return Options.none()
                .with("url", provider.baseUrl() + "/sms")
                .with("body", "{\"to\":\"{to}\",\"text\":\"{text}\"}")
                .with("connect-timeout", 2000)
                .with("request-timeout", 20000);
    }

    private Options impatient() {
        return json().with("connect-timeout", 1500).with("request-timeout", 500);
    }

    private Options oauth() {
        return json().with("auth", "client-credentials")
                .with("token-url", provider.baseUrl() + "/token")
                .with("token-scope", "sms send")
                .with("auth-user", "client")
                .with("auth-secret", "s");
    }

    private void answers(ResponseDefinitionBuilder first, ResponseDefinitionBuilder second) {
        provider.stubFor(post(anyUrl())
                .inScenario("two")
                .whenScenarioStateIs(STARTED)
                .willReturn(first)
                .willSetStateTo("again"));
        provider.stubFor(
                post(anyUrl()).inScenario("two").whenScenarioStateIs("again").willReturn(second));
    }

    private SendResult send(Options options, String text) {
        return gateway(options).send(saying(text));
    }

    private HttpGateway gateway(Options options) {
        return gateway(options, HttpGatewayTest::secretOf, null);
    }

    private HttpGateway gateway(Options options, SecretSource secrets, SSLContext trust) {
        SettingProblems problems = new SettingProblems();
        HttpGatewayConfig config = HttpGatewayConfig.read(options.reader(problems));
        problems.throwIfAny("The SMS gateways are");
        return new HttpGateway("api", config, secrets, trust, clock, pauses::add);
    }

    private static String secretOf(SecretSetting setting) {
        return "secret of " + setting.configured();
    }

    private static BasicCredentials credentials(String user, String password) {
        return new BasicCredentials(user, password);
    }

    private static String reason(SendResult result) {
        if (result instanceof Rejected rejected) {
            return rejected.reason() + " " + rejected.fault();
        }
        if (result instanceof Failed failed) {
            return failed.reason();
        }
        return result instanceof Unknown unknown ? unknown.reason() : "";
    }
}
