package fr.educonnect.sms;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static fr.educonnect.sms.testing.Messages.saying;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import fr.educonnect.sms.chain.GatewayChain;
import fr.educonnect.sms.chain.SendListener;
import fr.educonnect.sms.setup.GatewaySetup;
import fr.educonnect.sms.testing.LogCapture;
import fr.educonnect.sms.testing.Messages;
import fr.educonnect.sms.testing.Options;
import fr.educonnect.sms.testing.SmppStub;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jsmpp.SMPPConstant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The whole chain as configured, over two providers: how often does a message leave, and what is logged. */
class NeverTwiceTest {

    /** The stubs run in the same Java; what a provider logs is not ours. */
    private static final List<String> PROVIDERS_OWN_LOG = List.of(
            "org.eclipse.jetty",
            "org.jsmpp.session.SMPPServerSession",
            "org.jsmpp.session.PDUProcessServerTask",
            "wiremock",
            "WireMock");

    private static final String TEXT = "Votre code est 314159";

    @RegisterExtension
    private final WireMockExtension http =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    private final SmppStub smpp = new SmppStub();
    private GatewayChain chain;

    @BeforeEach
    void open() {
        chain = new GatewaySetup(SecretSetting::configured, SendListener.NONE, Clock.systemUTC())
                .chain(Options.none()
                        .with("gateways", "api, smsc")
                        .with("api-type", "http")
                        .with("api-url", http.baseUrl() + "/sms")
                        .with("api-body", "{\"to\":\"{to}\",\"text\":\"{text}\"}")
                        .with("api-auth", "bearer")
                        .with("api-auth-secret", "token-27182")
                        .with("api-request-timeout", 700)
                        .with("api-retry-wait", 1)
                        .with("api-breaker-at-least", 20)
                        .with("smsc-type", "smpp")
                        .with("smsc-host", "localhost")
                        .with("smsc-port", smpp.port())
                        .with("smsc-tls", false)
                        .with("smsc-system-id", "educonnect")
                        .with("smsc-password", "p4ss")
                        .with("smsc-sender", "EduConnect")
                        .with("smsc-answer-timeout", 5000)::get);
    }

    @AfterEach
    void close() {
        chain.close();
        smpp.close();
    }

    @Test
    void itLeavesOnceWhereTheFirstProviderTakesIt() {
        assertThat(sendWith(ok())).isEqualTo("accepted");
        assertThat(smpp.submitted()).isEmpty();
    }

    @Test
    void theSecondProviderSendsWhereTheFirstSurelyDidNot() {
        assertThat(sendWith(status(402))).isEqualTo("accepted");
        assertThat(sendWith(status(429).withHeader("Retry-After", "60"))).isEqualTo("accepted");
        assertThat(smpp.submitted()).hasSize(2);
        http.verify(2, postRequestedFor(anyUrl()));

        http.getRuntimeInfo().getWireMock().shutdown();
        assertThat(chain.send(saying(TEXT)).outcome()).isEqualTo("accepted");
        assertThat(smpp.submitted()).hasSize(3);
    }

    @Test
    void nobodySendsAfterADoubt() {
        List<ResponseDefinitionBuilder> doubtful = List.of(
                status(500),
                // On a connection that was used before: a client may think that it merely expired.
                aResponse().withFault(Fault.EMPTY_RESPONSE),
                ok().withFixedDelay(4000),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE));
        for (ResponseDefinitionBuilder answer : doubtful) {
            assertThat(sendWith(answer)).isEqualTo("unknown");
        }
        assertThat(smpp.submitted()).isEmpty();
        http.verify(doubtful.size(), postRequestedFor(anyUrl()));
    }

    @Test
    void logsShowNeitherNumberNorTextNorSecret() {
        try (LogCapture log = new LogCapture()) {
            sendWith(ok());
            sendWith(status(400).withBody("no such number " + Messages.TO.value()));
            sendWith(status(500));
            sendWith(status(402));
            smpp.refuse(SMPPConstant.STAT_ESME_RINVDSTADR);
            sendWith(status(402));
            smpp.cut();
            sendWith(status(402));

            List<String> ours = log.lines().stream()
                    .filter(line -> PROVIDERS_OWN_LOG.stream().noneMatch(line::startsWith))
                    .toList();
            assertThat(ours)
                    .anyMatch(line ->
                            line.contains("SmsMessage[ref-1 to +336******78, 21 characters] rejected by api: http-400"))
                    .anyMatch(line -> line.startsWith("org.jsmpp"))
                    .anyMatch(line -> line.startsWith("jdk.internal.httpclient"));
            for (String hidden : List.of("639981278", "314159", "token-27182", "p4ss")) {
                String asHex = HexFormat.of().formatHex(hidden.getBytes(StandardCharsets.US_ASCII));
                assertThat(ours).noneMatch(line -> line.contains(hidden));
                assertThat(ours)
                        .noneMatch(line ->
                                line.toLowerCase(Locale.ROOT).replace(" ", "").contains(asHex));
            }
        }
    }

    private String sendWith(ResponseDefinitionBuilder answer) {
        http.stubFor(post(anyUrl()).willReturn(answer));
        return chain.send(saying(TEXT)).outcome();
    }
}
