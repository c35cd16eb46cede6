package fr.educonnect.server.deploy.proxy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What the proxy sees of a Keycloak node: a port for everybody, and one that tells whether it is ready. */
final class Node implements AutoCloseable {

    private final String name;
    private final HttpServer http;
    private final HttpServer management;
    private volatile int status = 200;
    private volatile int health = 200;
    private volatile Headers lastHeaders;
    private volatile String contentSecurityPolicy = "default-src 'none'";

    private Node(String name) throws IOException {
        this.name = name;
        this.http = listen(this::serve);
        this.management = listen(exchange -> answer(exchange, health, ""));
    }

    /** Starts one that is ready. */
    static Node start(String name) {
        try {
            return new Node(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on it answers every request so. */
    void answers(int status) {
        this.status = status;
    }

    /** From now on every answer has this policy. */
    void contentSecurityPolicy(String policy) {
        contentSecurityPolicy = policy;
    }

    /** From now on it says, as Keycloak does without its base or its cluster, that it is not ready. */
    void isNotReady() {
        health = 503;
    }

    /** Headers of the last request but those for {@code /robots.txt}, by which the proxy asks whether it runs. */
    Headers lastHeaders() {
        return Objects.requireNonNull(lastHeaders, "nothing was asked for");
    }

    String name() {
        return name;
    }

    int port() {
        return http.getAddress().getPort();
    }

    int managementPort() {
        return management.getAddress().getPort();
    }

    private void serve(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestURI().getPath().equals("/robots.txt")) {
            lastHeaders = exchange.getRequestHeaders();
        }
        exchange.getResponseHeaders().set("Content-Security-Policy", contentSecurityPolicy);
        answer(exchange, status, "from " + name);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static HttpServer listen(HttpHandler handler) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", handler);
        server.start();
        return server;
    }

    @Override
    public void close() {
        http.stop(0);
        management.stop(0);
    }
}
