package fr.educonnect.sms.smpp;

import fr.educonnect.sms.SecretSource;
import fr.educonnect.sms.SendResult;
import fr.educonnect.sms.SendResult.Accepted;
import fr.educonnect.sms.SendResult.Failed;
import fr.educonnect.sms.SendResult.Fault;
import fr.educonnect.sms.SendResult.Rejected;
import fr.educonnect.sms.SendResult.Unknown;
import fr.educonnect.sms.SmsGateway;
import fr.educonnect.sms.SmsMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;

/** Sends to a provider over SMPP 3.4, by one session that it keeps open. */
public final class SmppGateway implements SmsGateway {

    private static final OptionalParameter[] NO_PARAMETERS = {};
    private static final byte[] EMPTY = {};

    private final String name;
    private final SmppGatewayConfig config;
    private final SenderAddress sender;
    private final SmppLink link;
    private final Semaphore window;
    private final AtomicInteger partsReference = new AtomicInteger();

    /**
     * Prepares a gateway; the session is opened by the first message.
     *
     * @param name in configuration, logs and metrics
     * @param config settings that were found to be usable
     * @param secrets asked whenever a session is opened
     * @param trust whom to trust in TLS
     * @param clock for the pauses between two tries to open a session
     */
    public SmppGateway(String name, SmppGatewayConfig config, SecretSource secrets, SSLContext trust, Clock clock) {
        WireLog.silence();
        this.name = name;
        this.config = config;
        this.sender = SenderAddress.of(config.sender());
        SmppAccount account = config.account();
        SmppSockets sockets =
                new SmppSockets(account.tls() ? trust.getSocketFactory() : null, account.connectTimeout());
        this.link = new SmppLink(name, account, config.backoff(), secrets, sockets, clock);
        this.window = new Semaphore(config.window(), true);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public SendResult send(SmsMessage message) {
        try {
            if (!window.tryAcquire(config.windowWait().toMillis(), TimeUnit.MILLISECONDS)) {
                return new Failed("window-full", Duration.ZERO);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Failed("interrupted", Duration.ZERO);
        }
        try {
            return submitted(link.session(), message);
        } catch (LinkDownException e) {
            return e.result();
        } finally {
            window.release();
        }
    }

    /** {@inheritDoc} The provider is told. */
    @Override
    public void close() {
        link.close();
    }

    private SendResult submitted(SMPPSession session, SmsMessage message) {
        List<ShortMessage> parts = ShortMessage.of(
                message.text(), config.alphabet(), config.longMessages(), partsReference.incrementAndGet());
        SendResult first = submitted(session, message, parts.get(0));
        if (!(first instanceof Accepted)) {
            return first;
        }
        for (ShortMessage part : parts.subList(1, parts.size())) {
            if (!(submitted(session, message, part) instanceof Accepted)) {
                // What was taken already cannot be called back.
                return new Unknown("partly-sent");
            }
        }
        return first;
    }

    private SendResult submitted(SMPPSession session, SmsMessage message, ShortMessage part) {
        try {
            return new Accepted(session.submitShortMessage(
                            "",
                            sender.type(),
                            sender.plan(),
                            sender.address(),
                            TypeOfNumber.INTERNATIONAL,
                            NumberingPlanIndicator.ISDN,
                            message.to().digits(),
                            new ESMClass(part.esmClass()),
                            (byte) 0,
                            (byte) 0,
                            null,
                            validity(),
                            new RegisteredDelivery(0),
                            (byte) 0,
                            new RawDataCoding(part.dataCoding()),
                            (byte) 0,
                            part.isPayload() ? EMPTY : part.bytes(),
                            part.isPayload()
                                    ? new OptionalParameter[] {new OptionalParameter.Message_payload(part.bytes())}
                                    : NO_PARAMETERS)
                    .getMessageId());
        } catch (NegativeResponseException e) {
            return CommandStatus.ofSubmit(e.getCommandStatus(), config.throttleWait());
        } catch (PDUException e) {
            return new Rejected(Fault.MESSAGE, "not-in-smpp");
        } catch (ResponseTimeoutException e) {
            return new Unknown("timeout");
        } catch (InvalidResponseException e) {
            return new Unknown("answer-unreadable");
        } catch (IOException e) {
            return new Unknown("broken-off");
        }
    }

    /** Relative time of SMPP 3.4 §7.1.1, or null for the provider's own. */
    private String validity() {
        long minutes = config.validity().toMinutes();
        return minutes == 0 ? null : String.format("000000%02d%02d00000R", minutes / 60, minutes % 60);
    }
}
