package fr.educonnect.sms.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.session.connection.socket.SocketConnection;
import org.jsmpp.util.MessageId;

/** An SMPP provider on this machine, on the server side of jsmpp, that does what a test says. */
public final class SmppStub implements AutoCloseable, ServerMessageReceiverListener {

    /** What it does with a submit_sm. */
    @FunctionalInterface
    public interface Behaviour {
        /** Returns to accept; may refuse. */
        void on(SubmitSm message, int number, SMPPServerSession session) throws ProcessRequestException;
    }

    /** Takes everything. */
    public static final Behaviour ACCEPT = (message, number, session) -> {};

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
    private final List<BindRequest> binds = new CopyOnWriteArrayList<>();
    private final List<SubmitSm> submitted = new CopyOnWriteArrayList<>();
    private final AtomicInteger count = new AtomicInteger();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Behaviour behaviour = ACCEPT;
    private volatile int bindStatus = SMPPConstant.STAT_ESME_ROK;

    /** Listens in clear. */
    public SmppStub() {
        this(ServerSocketFactory.getDefault());
    }

    /** Listens as the factory says. */
    public SmppStub(ServerSocketFactory sockets) {
        try {
            socket = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::acceptAll);
    }

    /** Where it listens. */
    public int port() {
        return socket.getLocalPort();
    }

    /** What it does from now on. */
    public void behave(Behaviour next) {
        behaviour = next;
    }

    /** Refuses every message with that command_status. */
    public void refuse(int status) {
        behave((message, number, session) -> {
            throw new ProcessRequestException("refused", status);
        });
    }

    /** Answers no message until it is closed. */
    public void hang() {
        behave((message, number, session) -> awaitClose());
    }

    /** Answers binds with that command_status. */
    public void bindStatus(int status) {
        bindStatus = status;
    }

    /** Cuts all connections. */
    public void cut() {
        sessions.forEach(SMPPServerSession::close);
    }

    /** Every bind it saw. */
    public List<BindRequest> binds() {
        return binds;
    }

    /** Every submit_sm it saw, refused ones too. */
    public List<SubmitSm> submitted() {
        return submitted;
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
        threads.shutdownNow();
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm message, SMPPServerSession session) throws ProcessRequestException {
        submitted.add(message);
        int number = count.incrementAndGet();
        behaviour.on(message, number, session);
        try {
            return new SubmitSmResult(new MessageId("id-" + number), new OptionalParameter[0]);
        } catch (PDUStringException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti message, SMPPServerSession session)
            throws ProcessRequestException {
        throw unexpected();
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm query, SMPPServerSession session) throws ProcessRequestException {
        throw unexpected();
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm replacement, SMPPServerSession session) throws ProcessRequestException {
        throw unexpected();
    }

    @Override
    public void onAcceptCancelSm(CancelSm cancellation, SMPPServerSession session) throws ProcessRequestException {
        throw unexpected();
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm broadcast, SMPPServerSession session)
            throws ProcessRequestException {
        throw unexpected();
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm cancellation, SMPPServerSession session)
            throws ProcessRequestException {
        throw unexpected();
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm query, SMPPServerSession session)
            throws ProcessRequestException {
        throw unexpected();
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session session) throws ProcessRequestException {
        throw unexpected();
    }

    private static ProcessRequestException unexpected() {
        return new ProcessRequestException("not expected", SMPPConstant.STAT_ESME_RINVCMDID);
    }

    private void acceptAll() {
        try {
            while (closing.getCount() > 0) {
                SMPPServerSession session =
                        new SMPPServerSession(new SocketConnection(socket.accept()), null, this, null, 3, 100);
                sessions.add(session);
                threads.execute(() -> bind(session));
            }
        } catch (IOException e) {
            // The socket was closed: the test is over.
        }
    }

    private void bind(SMPPServerSession session) {
        try {
            BindRequest request = session.waitForBind(5000);
            binds.add(request);
            if (bindStatus == SMPPConstant.STAT_ESME_ROK) {
                request.accept("stub");
            } else {
                request.reject(bindStatus);
            }
        } catch (IOException | TimeoutException | PDUStringException e) {
            session.close();
        }
    }

    private void awaitClose() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
