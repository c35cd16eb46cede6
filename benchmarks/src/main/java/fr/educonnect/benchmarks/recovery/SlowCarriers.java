package fr.educonnect.benchmarks.recovery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.educonnect.benchmarks.load.Pace;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * A mail server and a provider of SMS on loopback that take their time over every message, keep nothing and deliver nothing.
 */
public final class SlowCarriers implements AutoCloseable {

    private static final String ADDRESS = "127.0.0.1";
    private static final String GATEWAY = "KC_SPI_SMS_GATEWAY__CHAIN__";
    private static final String CODE = "/code/";
    private static final int WORKERS = 64;

    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, SlowCarriers::daemon);
    private final AtomicInteger mails = new AtomicInteger();
    private final AtomicInteger messages = new AtomicInteger();
    private final SentCodes codes = new SentCodes();
    private final MailSink mail;
    private final HttpServer sms;
    private final Consumer<ArrivedMessage> arrival;
    private volatile Duration delay;

    private SlowCarriers(Duration delay, Consumer<ArrivedMessage> arrival) throws IOException {
        this.delay = delay;
        this.arrival = arrival;
        this.mail = MailSink.start(workers, message -> {
            take(mails);
            arrival.accept(message);
        });
        this.sms = HttpServer.create(new InetSocketAddress(ADDRESS, 0), 0);
    }

    /**
     * Starts both.
     *
     * @param delay before each message is taken
     */
    public static SlowCarriers start(Duration delay) throws IOException {
        return start(delay, message -> {});
    }

    /**
     * Starts both.
     *
     * @param delay before each message is taken
     * @param arrival told of each message when it is taken, by any thread
     */
    public static SlowCarriers start(Duration delay, Consumer<ArrivedMessage> arrival) throws IOException {
        SlowCarriers carriers = new SlowCarriers(delay, arrival);
        carriers.sms.setExecutor(carriers.workers);
        carriers.sms.createContext("/sms", carriers::receive);
        carriers.sms.createContext("/pace", carriers::change);
        carriers.sms.createContext(CODE, carriers::tell);
        carriers.sms.start();
        return carriers;
    }

    /** Changes their pace; messages that they have in hand keep theirs. */
    public void keep(Pace pace) {
        delay = pace.delay();
    }

    /**
     * Where another process changes their pace, by a PUT of its name to {@code /pace}, and asks for the next code that was sent
     * to a number, by a GET of {@code /code/33612000001}.
     */
    public String address() {
        return address("");
    }

    /** What makes the server use them, for its environment. */
    public Map<String, String> settings() {
        String address = address("/sms");
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("EDUCONNECT_SMTP_HOST", ADDRESS);
        settings.put("EDUCONNECT_SMTP_PORT", String.valueOf(mail.port()));
        settings.put("EDUCONNECT_SMS_URL", address);
        settings.put(GATEWAY + "GATEWAYS", "outbox");
        settings.put(GATEWAY + "OUTBOX_TYPE", "http");
        settings.put(GATEWAY + "OUTBOX_URL", address);
        settings.put(GATEWAY + "OUTBOX_BODY", "{\"to\":\"{to}\",\"text\":\"{text}\",\"reference\":\"{reference}\"}");
        return settings;
    }

    /** Mails that came so far. */
    public int mails() {
        return mails.get();
    }

    /** SMS that came so far. */
    public int messages() {
        return messages.get();
    }

    @Override
    public void close() {
        mail.close();
        sms.stop(0);
        workers.shutdownNow();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] message = exchange.getRequestBody().readAllBytes();
            take(messages);
            arrival.accept(codes.note(message));
            exchange.sendResponseHeaders(202, -1);
        }
    }

    private void take(AtomicInteger counter) {
        LockSupport.parkNanos(delay.toNanos());
        counter.incrementAndGet();
    }

    /** Nobody waits for a message that hangs when the program ends. */
    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "carrier");
        thread.setDaemon(true);
        return thread;
    }

    private void tell(HttpExchange exchange) throws IOException {
        try (exchange) {
            Optional<String> code =
                    codes.take(exchange.getRequestURI().getPath().substring(CODE.length()));
            byte[] body = code.orElse("none").getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(code.isPresent() ? 200 : 404, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private void change(HttpExchange exchange) throws IOException {
        try (exchange) {
            keep(Pace.valueOf(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(204, -1);
        }
    }

    private String address(String path) {
        return "http://" + ADDRESS + ":" + sms.getAddress().getPort() + path;
    }
}
