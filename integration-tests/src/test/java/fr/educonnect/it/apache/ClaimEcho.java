package fr.educonnect.it.apache;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A service that knows nothing of OpenID Connect: it keeps the headers that the web server in front of it added. */
final class ClaimEcho implements AutoCloseable {

    private final HttpServer server;
    private volatile Map<String, String> headers = Map.of();

    private ClaimEcho(HttpServer server) {
        this.server = server;
    }

    static ClaimEcho start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            ClaimEcho echo = new ClaimEcho(server);
            server.createContext("/", exchange -> {
                Map<String, String> received = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
                // Header bytes arrive one to a character; the web server wrote UTF-8.
                exchange.getRequestHeaders()
                        .forEach((name, values) -> received.put(
                                name,
                                new String(
                                        values.get(0).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)));
                echo.headers = received;
                byte[] page = "<!doctype html><title>Famille</title><main><h1>Bonjour</h1></main>"
                        .getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
                exchange.close();
            });
            server.start();
            return echo;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Of the latest request; names without regard to case. */
    Map<String, String> headers() {
        return headers;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
