package fr.educonnect.it.oidc;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** The page on which a browser lands that comes back to a téléservice existing only as a {@link RelyingParty}. */
public final class Landing implements AutoCloseable {

    private static final byte[] PAGE =
            "<!doctype html><html lang=\"fr\"><title>Retour</title><main><h1>Retour au service</h1></main></html>"
                    .getBytes(StandardCharsets.UTF_8);

    private final HttpServer server;

    private Landing(HttpServer server) {
        this.server = server;
    }

    /** Starts to serve it. */
    public static Landing start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                exchange.sendResponseHeaders(200, PAGE.length);
                exchange.getResponseBody().write(PAGE);
                exchange.close();
            });
            server.start();
            return new Landing(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its address, with a slash at the end. */
    public String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
