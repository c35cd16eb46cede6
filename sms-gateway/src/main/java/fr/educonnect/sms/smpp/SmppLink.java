package fr.educonnect.sms.smpp;

import fr.educonnect.sms.SecretSource;
import fr.educonnect.sms.SecretUnavailableException;
import fr.educonnect.sms.SendResult;
import fr.educonnect.sms.SendResult.Failed;
import fr.educonnect.sms.SendResult.Fault;
import fr.educonnect.sms.SendResult.Rejected;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLException;
import org.jboss.logging.Logger;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.connection.ConnectionFactory;

/**
 * The one session with a provider: opened when first needed, checked by enquire_link while idle, opened again after it was
 * lost, with growing pauses while that fails. It is opened by whoever sends: no thread tries for nobody.
 */
final class SmppLink implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(SmppLink.class);

    /** A provider that does not answer our farewell does not hold up the server's end. */
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final String gateway;
    private final SmppAccount account;
    private final Backoff backoff;
    private final SecretSource secrets;
    private final ConnectionFactory sockets;
    private final Clock clock;

    private SMPPSession session;
    private int failures;
    private Instant notBefore = Instant.MIN;
    private boolean closed;

    SmppLink(
            String gateway,
            SmppAccount account,
            Backoff backoff,
            SecretSource secrets,
            ConnectionFactory sockets,
            Clock clock) {
        this.gateway = gateway;
        this.account = account;
        this.backoff = backoff;
        this.secrets = secrets;
        this.sockets = sockets;
        this.clock = clock;
    }

    /**
     * A session that was bound a moment ago. Others wait while one opens it.
     *
     * @throws LinkDownException when there is none now
     */
    synchronized SMPPSession session() throws LinkDownException {
        if (closed) {
            throw new LinkDownException(new Failed("closed", Duration.ZERO));
        }
        if (session != null && session.getSessionState().isTransmittable()) {
            return session;
        }
        Instant now = clock.instant();
        if (now.isBefore(notBefore)) {
            throw new LinkDownException(new Failed("link-down", Duration.between(now, notBefore)));
        }
        if (session != null) {
            // Unbound by the provider, it may still hold its connection.
            session.close();
        }
        String password = password();
        try {
            session = opened(password);
            failures = 0;
            LOG.infof("SMS gateway %s is bound to %s:%d", gateway, account.host(), account.port());
            return session;
        } catch (IOException e) {
            LOG.warnf("SMS gateway %s is not bound: %s", gateway, e.getMessage());
            throw down(result(e));
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (session != null) {
            session.setTransactionTimer(FAREWELL.toMillis());
            session.unbindAndClose();
        }
    }

    private String password() throws LinkDownException {
        try {
            String password = secrets.read(account.password());
            if (SmppGatewayConfig.fits(password)) {
                return password;
            }
            LOG.errorf("SMS gateway %s: the password is longer than the 8 characters of SMPP", gateway);
            throw down(new Rejected(Fault.GATEWAY, "password-too-long"));
        } catch (SecretUnavailableException e) {
            LOG.errorf("SMS gateway %s: %s", gateway, e.getMessage());
            throw down(new Rejected(Fault.GATEWAY, "secret-unavailable"));
        }
    }

    private SMPPSession opened(String password) throws IOException {
        SMPPSession fresh = new SMPPSession(sockets);
        fresh.setEnquireLinkTimer(Math.toIntExact(account.enquireLink().toMillis()));
        fresh.setTransactionTimer(account.answerTimeout().toMillis());
        fresh.setMessageReceiverListener(new DroppedDeliveries());
        fresh.connectAndBind(
                account.host(),
                account.port(),
                new BindParameter(
                        account.bindAs().type(),
                        account.systemId(),
                        password,
                        account.systemType(),
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        null),
                account.bindTimeout().toMillis());
        return fresh;
    }

    private LinkDownException down(SendResult result) {
        failures++;
        notBefore = clock.instant().plus(backoff.after(failures));
        return new LinkDownException(result);
    }

    private static SendResult result(IOException e) {
        if (e.getCause() instanceof NegativeResponseException refusal) {
            return CommandStatus.ofBind(refusal.getCommandStatus());
        }
        return new Failed(e instanceof SSLException ? "tls" : "connect", Duration.ZERO);
    }
}
