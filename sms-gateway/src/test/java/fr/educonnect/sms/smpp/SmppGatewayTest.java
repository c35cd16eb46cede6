package fr.educonnect.sms.smpp;

import static fr.educonnect.sms.testing.Messages.saying;
import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.sms.SecretUnavailableException;
import fr.educonnect.sms.SendResult;
import fr.educonnect.sms.SendResult.Accepted;
import fr.educonnect.sms.SendResult.Failed;
import fr.educonnect.sms.SendResult.Fault;
import fr.educonnect.sms.SendResult.Rejected;
import fr.educonnect.sms.SendResult.Unknown;
import fr.educonnect.sms.settings.SettingProblems;
import fr.educonnect.sms.testing.Options;
import fr.educonnect.sms.testing.SmppStub;
import fr.educonnect.sms.testing.TestCertificate;
import fr.educonnect.sms.testing.TestClock;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmppGatewayTest {

    private final TestClock clock = new TestClock();
    private final SmppStub provider = new SmppStub();
    private SmppGateway gateway;

    @AfterEach
    void close() {
        if (gateway != null) {
            gateway.close();
        }
        provider.close();
    }

    @Test
    void aMessageIsSubmittedOnABoundSession() throws GeneralSecurityException {
        open(good().with("validity-minutes", 90));

        assertThat(send("Votre code est 123456")).isEqualTo(new Accepted("id-1"));
        assertThat(send("Déjà vu")).isEqualTo(new Accepted("id-2"));

        assertThat(provider.binds()).singleElement().satisfies(bind -> {
            assertThat(bind.getBindType()).isEqualTo(BindType.BIND_TRX);
            assertThat(bind.getSystemId()).isEqualTo("educonnect");
            assertThat(bind.getPassword()).isEqualTo("s3cret");
        });
        SubmitSm submitted = provider.submitted().get(0);
        assertThat(submitted.getDestAddress()).isEqualTo("33639981278");
        assertThat(submitted.getDestAddrTon()).isEqualTo(TypeOfNumber.INTERNATIONAL.value());
        assertThat(submitted.getSourceAddr()).isEqualTo("EduConnect");
        assertThat(submitted.getValidityPeriod()).isEqualTo("000000013000000R");
        assertThat(submitted.getRegisteredDelivery()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"é à Ç ù € [x]", "é à ç", "Bonjour 🙂", "ê", "Code\n@host #123456"})
    void everyCharacterArrives(String text) throws GeneralSecurityException {
        open(good());

        send(text);

        assertThat(ReceivedText.of(provider.submitted())).isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource(LongMessages.class)
    void aLongMessageArrivesWhole(LongMessages how) throws GeneralSecurityException {
        for (String text : new String[] {"Voilà l'été, 5 € ! ".repeat(30), "Reçu 🙂 ".repeat(60)}) {
            provider.submitted().clear();
            close(gateway);
            open(good().with("long-messages", how.name().toLowerCase(Locale.ROOT)));

            assertThat(send(text)).isInstanceOf(Accepted.class);

            assertThat(ReceivedText.of(provider.submitted())).isEqualTo(text);
            assertThat(provider.submitted().size() > 1).isEqualTo(how == LongMessages.UDH);
        }
    }

    @Test
    void aRefusedBindSendsNothingAndIsNotRepeatedAtOnce() throws GeneralSecurityException {
        provider.bindStatus(SMPPConstant.STAT_ESME_RINVPASWD);
        open(good());

        assertThat(send("un")).isEqualTo(new Rejected(Fault.GATEWAY, "bind-0x0e"));
        clock.pass(Duration.ofMillis(400));
        assertThat(send("deux")).isEqualTo(new Failed("link-down", Duration.ofMillis(600)));
        assertThat(provider.binds()).hasSize(1);

        clock.pass(Duration.ofMillis(600));
        send("trois");
        assertThat(send("quatre"))
                .as("the pause has doubled")
                .isEqualTo(new Failed("link-down", Duration.ofSeconds(2)));

        provider.bindStatus(SMPPConstant.STAT_ESME_ROK);
        clock.pass(Duration.ofSeconds(2));
        assertThat(send("cinq")).isInstanceOf(Accepted.class);
        assertThat(provider.submitted()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"0x58, failed", "0x14, failed", "0x08, failed", "0x0b, rejected", "0x45, failed", "0xff, unknown"})
    void aRefusedMessageIsSaidToBe(String status, String outcome) throws GeneralSecurityException {
        provider.refuse(Integer.decode(status));
        open(good());

        assertThat(send("bonjour").outcome()).isEqualTo(outcome);
        assertThat(provider.submitted()).hasSize(1);
        provider.behave(SmppStub.ACCEPT);
        assertThat(send("encore")).as("the session goes on").isInstanceOf(Accepted.class);
        assertThat(provider.binds()).hasSize(1);
    }

    @Test
    void throttlingNamesAWait() throws GeneralSecurityException {
        provider.refuse(SMPPConstant.STAT_ESME_RTHROTTLED);
        open(good().with("throttle-wait", 7000));

        assertThat(send("bonjour")).isEqualTo(new Failed("smpp-0x58", Duration.ofSeconds(7)));
    }

    @Test
    void aProviderThatHangsMayHaveSentIt() throws GeneralSecurityException {
        provider.hang();
        open(good().with("answer-timeout", 1500));

        assertThat(send("bonjour")).isEqualTo(new Unknown("timeout"));
        assertThat(provider.submitted()).hasSize(1);
    }

    @Test
    void aSessionThatIsCutInTheMiddleMayHaveSentItAndIsOpenedAgain() throws GeneralSecurityException {
        provider.behave((message, number, session) -> session.close());
        open(good().with("answer-timeout", 2000));

        assertThat(send("un")).isInstanceOf(Unknown.class);
        provider.behave(SmppStub.ACCEPT);

        assertThat(send("deux")).isInstanceOf(Accepted.class);
        assertThat(provider.binds()).hasSize(2);
        assertThat(provider.submitted()).as("the first was not sent again").hasSize(2);
    }

    @Test
    void aHalfSentMessageIsInDoubt() throws GeneralSecurityException {
        provider.behave((message, number, session) -> {
            if (number == 2) {
                throw new ProcessRequestException("too fast", SMPPConstant.STAT_ESME_RTHROTTLED);
            }
        });
        open(good());

        assertThat(send("a".repeat(400))).isEqualTo(new Unknown("partly-sent"));
        assertThat(provider.submitted()).hasSize(2);
    }

    @Test
    void whereNothingListensNothingWasSent() throws GeneralSecurityException, IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        open(good().with("port", free));

        assertThat(send("bonjour")).isEqualTo(new Failed("connect", Duration.ZERO));
    }

    @Test
    void aBindThatIsNotAnsweredEnds() throws GeneralSecurityException, IOException {
        try (ServerSocket silent = new ServerSocket(0)) {
            open(good().with("port", silent.getLocalPort()).with("bind-timeout", 200));

            assertThat(send("bonjour")).isEqualTo(new Failed("connect", Duration.ZERO));
        }
    }

    @Test
    void theWindowBoundsWhatIsUnderWay() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        provider.behave((message, number, session) -> {
            arrived.countDown();
            await(goOn);
        });
        open(good().with("window", 1).with("window-wait", 50).with("answer-timeout", 20000));

        CompletableFuture<SendResult> first = CompletableFuture.supplyAsync(() -> send("un"));
        assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(send("deux")).isEqualTo(new Failed("window-full", Duration.ZERO));
        goOn.countDown();

        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(new Accepted("id-1"));
        assertThat(provider.submitted()).hasSize(1);
    }

    @Test
    void whatTheProviderDeliversIsAcknowledged() throws Exception {
        CompletableFuture<Void> delivered = new CompletableFuture<>();
        provider.behave((message, number, session) -> CompletableFuture.runAsync(() -> {
            try {
                session.deliverShortMessage(
                        "",
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        "33639981278",
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        "36200",
                        new ESMClass(),
                        (byte) 0,
                        (byte) 0,
                        new RegisteredDelivery(0),
                        new RawDataCoding((byte) 0),
                        new byte[] {'S', 'T', 'O', 'P'});
                delivered.complete(null);
            } catch (Exception e) {
                delivered.completeExceptionally(e);
            }
        }));
        open(good());
        send("bonjour");

        assertThat(delivered).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void withoutASecretNothingIsTried() throws GeneralSecurityException {
        gateway = new SmppGateway(
                "smsc",
                config(good()),
                setting -> {
                    throw new SecretUnavailableException("nothing there");
                },
                SSLContext.getDefault(),
                clock);

        assertThat(send("bonjour")).isEqualTo(new Rejected(Fault.GATEWAY, "secret-unavailable"));
        assertThat(provider.binds()).isEmpty();
    }

    @Test
    void aPasswordThatSmppCannotCarryIsSaidToBe() throws GeneralSecurityException {
        open(good().with("password", "123456789"));

        assertThat(send("bonjour")).isEqualTo(new Rejected(Fault.GATEWAY, "password-too-long"));
        assertThat(provider.binds()).isEmpty();
    }

    @Test
    void aClosedGatewaySendsNothing() throws GeneralSecurityException {
        open(good());
        send("un");
        gateway.close();

        assertThat(send("deux")).isEqualTo(new Failed("closed", Duration.ZERO));
        assertThat(provider.submitted()).hasSize(1);
    }

    @Test
    void inTlsOnlyATrustedHostGetsTheMessage(@TempDir Path folder) throws Exception {
        TestCertificate certificate = new TestCertificate(folder);
        try (SmppStub secure = new SmppStub(certificate.context().getServerSocketFactory())) {
            Options tls = good().with("tls", true).with("port", secure.port());
            gateway = new SmppGateway("smsc", config(tls), setting -> "s3cret", SSLContext.getDefault(), clock);
            assertThat(send("un")).isEqualTo(new Failed("tls", Duration.ZERO));
            assertThat(secure.binds()).isEmpty();

            gateway = new SmppGateway("smsc", config(tls), setting -> "s3cret", certificate.context(), clock);
            assertThat(send("deux")).isInstanceOf(Accepted.class);
            gateway.close();

            Options otherName = tls.with("host", "127.0.0.1");
            gateway = new SmppGateway("smsc", config(otherName), setting -> "s3cret", certificate.context(), clock);
            assertThat(send("trois")).isEqualTo(new Failed("tls", Duration.ZERO));
        }
    }

    @Test
    void everyProblemOfTheSettingsIsNamedAtOnce() {
        SettingProblems problems = new SettingProblems();
        SmppGatewayConfig.read(Options.none()
                .with("port", 0)
                .with("tls", "yes")
                .with("system-id", "x".repeat(16))
                .with("sender", "ÉduConnect")
                .with("bind", "receiver")
                .with("window", "many")
                .reader(problems));

        assertThat(problems.all())
                .containsExactly(
                        "host is empty. Enter a value such as smpp.example.org.",
                        "port is \"0\", not a number from 1 to 65535.",
                        "tls is \"yes\", not true or false.",
                        "system-id is longer than the 15 characters that SMPP allows.",
                        "password is empty. Enter the secret or $${vault.KEY}, with two dollar signs.",
                        "bind is \"receiver\", not one of transceiver, transmitter.",
                        "sender is neither a number nor up to 11 letters, digits and spaces.",
                        "window is \"many\", not a number from 1 to 1000.");
    }

    private Options good() {
        return Options.none()
                .with("host", "localhost")
                .with("port", provider.port())
                .with("tls", false)
                .with("system-id", "educonnect")
                .with("password", "s3cret")
                .with("sender", "EduConnect")
                .with("answer-timeout", 20000)
                .with("bind-timeout", 20000);
    }

    private void open(Options options) throws GeneralSecurityException {
        gateway = new SmppGateway(
                "smsc", config(options), setting -> setting.configured(), SSLContext.getDefault(), clock);
    }

    private static SmppGatewayConfig config(Options options) {
        SettingProblems problems = new SettingProblems();
        SmppGatewayConfig config = SmppGatewayConfig.read(options.reader(problems));
        problems.throwIfAny("The SMS gateways are");
        return config;
    }

    private SendResult send(String text) {
        return gateway.send(saying(text));
    }

    private static void close(SmppGateway old) {
        if (old != null) {
            old.close();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
