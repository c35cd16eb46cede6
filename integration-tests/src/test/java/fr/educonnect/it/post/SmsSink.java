package fr.educonnect.it.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.educonnect.it.build.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The provider of SMS: takes {@code {"to","text"}} and answers 202. It can be slow, and it can be down: then connections are
 * refused.
 */
public final class SmsSink implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADDRESS = "127.0.0.1";

    private final Pigeonholes<Sms> messages;
    private final Delay delay = new Delay();
    private final ExecutorService workers = Executors.newFixedThreadPool(8);
    private final int port = FreePort.pick();
    private HttpServer running;

    private SmsSink(Pigeonholes<Sms> messages) {
        this.messages = messages;
    }

    static SmsSink start(Pigeonholes<Sms> messages) {
        SmsSink sink = new SmsSink(messages);
        sink.up();
        return sink;
    }

    /** Where the gateway posts. */
    public URI address() {
        return URI.create("http://" + ADDRESS + ":" + port + "/sms");
    }

    /** How long it takes over each message from now on. */
    public Delay delay() {
        return delay;
    }

    /** Refuses every connection from now on. */
    public void down() {
        running.stop(0);
    }

    /** Takes messages again, at the same port. */
    public void up() {
        try {
            running = HttpServer.create(new InetSocketAddress(ADDRESS, port), 0);
            running.setExecutor(workers);
            running.createContext("/sms", this::take);
            running.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        down();
        workers.shutdownNow();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode message = JSON.readTree(exchange.getRequestBody());
            delay.pass();
            String to = message.required("to").asText();
            messages.put(to, new Sms(to, message.required("text").asText()));
            exchange.sendResponseHeaders(202, -1);
        }
    }
}
