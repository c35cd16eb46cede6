package fr.educonnect.server.outbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTTP side of the outbox: a page for people, {@code GET} and {@code DELETE /api/messages} for scripts, and
 * {@code POST /sms} where the server's HTTP gateway delivers.
 */
public final class OutboxServer implements AutoCloseable {

    private static final int LONGEST_SMS_REQUEST = 10_000;
    private static final Pattern HTML_PART = Pattern.compile("/messages/([0-9]{1,18})\\.html");
    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'self'; frame-src 'self'; frame-ancestors 'none'; base-uri 'none'";
    // A mail brings its styles inline and is anybody's HTML: it may be looked at, and nothing else.
    private static final String MAIL_POLICY =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

    private final Outbox outbox;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(4, OutboxServer::worker);

    private static final Pattern LOCAL_HOST = Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]+)?");

    private OutboxServer(Outbox outbox, HttpServer server) {
        this.outbox = outbox;
        this.server = server;
    }

    /**
     * Starts listening.
     *
     * @param address address to listen on
     * @param port port, 0 for any free one
     * @param outbox what it shows and fills
     * @return the running server
     * @throws IOException when the port cannot be had
     */
    public static OutboxServer start(String address, int port, Outbox outbox) throws IOException {
        OutboxServer outboxServer =
                new OutboxServer(outbox, HttpServer.create(new InetSocketAddress(address, port), 0));
        outboxServer.open();
        return outboxServer;
    }

    private void open() {
        server.setExecutor(workers);
        server.createContext("/", answering(this::page));
        server.createContext("/messages/", answering(this::htmlPart));
        server.createContext("/outbox.css", answering(this::stylesheet));
        server.createContext("/api/messages", answering(this::messages));
        server.createContext("/sms", answering(this::sms));
        server.start();
    }

    /**
     * Where it listens.
     *
     * @return the port
     */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private Answer page(HttpExchange exchange) {
        if (!path(exchange).equals("/")) {
            return Answer.problem(404, "Nothing here");
        }
        return onlyGet(exchange, () -> Answer.of(200, "text/html; charset=utf-8", OutboxPage.of(outbox.oldestFirst()))
                .withPolicy(PAGE_POLICY));
    }

    private Answer htmlPart(HttpExchange exchange) {
        Matcher id = HTML_PART.matcher(path(exchange));
        if (!id.matches()) {
            return Answer.problem(404, "Nothing here");
        }
        return onlyGet(exchange, () -> outbox.find(Long.parseLong(id.group(1)))
                .map(OutboxMessage::html)
                .map(html -> Answer.of(200, "text/html; charset=utf-8", html).withPolicy(MAIL_POLICY))
                .orElseGet(() -> Answer.problem(404, "No such message")));
    }

    private Answer stylesheet(HttpExchange exchange) {
        return onlyGet(exchange, () -> {
            try (InputStream css = OutboxServer.class.getResourceAsStream("/outbox/outbox.css")) {
                return new Answer(200, "text/css; charset=utf-8", css.readAllBytes(), null);
            }
        });
    }

    private Answer messages(HttpExchange exchange) throws IOException {
        if (!path(exchange).equals("/api/messages")) {
            return Answer.problem(404, "Nothing here");
        }
        return switch (exchange.getRequestMethod()) {
            case "GET" -> new Answer(200, "application/json", json.writeValueAsBytes(outbox.oldestFirst()), null);
            case "DELETE" -> {
                outbox.clear();
                yield Answer.of(204, "application/json", "");
            }
            default -> Answer.problem(405, "GET or DELETE");
        };
    }

    /** A page of another site whose name was made to point here (DNS rebinding) must not read the messages. */
    private boolean isMeantForUs(HttpExchange exchange) {
        if (!server.getAddress().getAddress().isLoopbackAddress()) {
            return true;
        }
        String host = exchange.getRequestHeaders().getFirst("Host");
        return host != null && LOCAL_HOST.matcher(host).matches();
    }

    private Answer sms(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            return Answer.problem(405, "POST");
        }
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST_SMS_REQUEST + 1);
        if (body.length > LONGEST_SMS_REQUEST) {
            return Answer.problem(413, "An SMS request holds at most " + LONGEST_SMS_REQUEST + " bytes");
        }
        try {
            SmsRequest request = SmsRequest.parse(body);
            outbox.addSms(request.to(), request.text());
            return Answer.of(202, "application/json", "{}");
        } catch (IllegalArgumentException e) {
            return Answer.problem(400, e.getMessage());
        }
    }

    private static Answer onlyGet(HttpExchange exchange, Reading reading) {
        if (!exchange.getRequestMethod().equals("GET")) {
            return Answer.problem(405, "GET");
        }
        try {
            return reading.read();
        } catch (IOException e) {
            return Answer.problem(500, e.getMessage());
        }
    }

    private static String path(HttpExchange exchange) {
        return exchange.getRequestURI().getPath();
    }

    private HttpHandler answering(Endpoint endpoint) {
        return exchange -> {
            try (exchange) {
                Answer answer = isMeantForUs(exchange)
                        ? endpoint.answer(exchange)
                        : Answer.problem(421, "The outbox answers to localhost only");
                exchange.getResponseHeaders().set("Content-Type", answer.type());
                exchange.getResponseHeaders().set("Cache-Control", "no-store");
                exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
                exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
                if (answer.policy() != null) {
                    exchange.getResponseHeaders().set("Content-Security-Policy", answer.policy());
                }
                exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
                if (answer.body().length > 0) {
                    exchange.getResponseBody().write(answer.body());
                }
            }
        };
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "outbox");
        thread.setDaemon(true);
        return thread;
    }

    @FunctionalInterface
    private interface Endpoint {
        Answer answer(HttpExchange exchange) throws IOException;
    }

    @FunctionalInterface
    private interface Reading {
        Answer read() throws IOException;
    }

    private record Answer(int status, String type, byte[] body, String policy) {

        static Answer of(int status, String type, String body) {
            return new Answer(status, type, body.getBytes(StandardCharsets.UTF_8), null);
        }

        static Answer problem(int status, String reason) {
            return of(status, "text/plain; charset=utf-8", reason + "\n");
        }

        Answer withPolicy(String contentSecurityPolicy) {
            return new Answer(status, type, body, contentSecurityPolicy);
        }
    }
}
