package fr.educonnect.it.cluster;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.educonnect.it.build.Await;
import fr.educonnect.it.keycloak.KeycloakServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * What stands before the nodes: each request goes to the next of them, whatever went where before, which is as hard on a cluster as
 * a balancer can be; or to the one that a test chooses. A node that takes no connection is passed over.
 */
final class Balancer implements AutoCloseable {

    /** Those that belong to one connection (RFC 9110 §7.6.1), and those that the client sets itself. */
    private static final Set<String> NOT_HANDED_ON =
            Set.of("connection", "host", "content-length", "transfer-encoding", "upgrade", "http2-settings");

    private static final Duration SOON = Duration.ofSeconds(30);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final List<KeycloakServer> nodes;
    private final Map<KeycloakServer, AtomicInteger> underWay;
    private int next;
    private volatile KeycloakServer chosen;

    private Balancer(HttpServer server, List<KeycloakServer> nodes) {
        this.server = server;
        this.nodes = nodes;
        this.underWay = nodes.stream().collect(Collectors.toMap(node -> node, node -> new AtomicInteger()));
    }

    static Balancer start(int port, List<KeycloakServer> nodes) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            Balancer balancer = new Balancer(server, nodes);
            server.createContext("/", balancer::handOn);
            server.setExecutor(balancer.threads);
            server.start();
            return balancer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends every request to one node from now on. */
    synchronized void only(KeycloakServer node) {
        chosen = node;
    }

    /** Sends nothing more to a node, and waits until it has answered all that it was sent. */
    void drain(KeycloakServer node) {
        only(other(node));
        Await.until(
                "nothing is under way at the node",
                SOON,
                () -> underWay.get(node).get() == 0);
    }

    /** Sends each request to the next node from now on. */
    synchronized void inTurn() {
        chosen = null;
    }

    private void handOn(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            HttpResponse<byte[]> answer = answer(exchange, body);
            answer.headers().map().forEach((name, values) -> {
                if (!NOT_HANDED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<byte[]> answer(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        KeycloakServer node = take();
        try {
            return send(node, exchange, body);
        } catch (ConnectException e) {
            // It did not take the request, so the other one may have it, whatever it asks for; unless a test wants this
            // one.
            if (chosen != null) {
                throw e;
            }
            KeycloakServer other = other(node);
            underWay.get(other).incrementAndGet();
            return send(other, exchange, body);
        }
    }

    /** The node of a request, which is under way there from now on: both at once, or {@link #drain} would miss it between the two. */
    private synchronized KeycloakServer take() {
        KeycloakServer node = chosen != null ? chosen : nodes.get(next++ % nodes.size());
        underWay.get(node).incrementAndGet();
        return node;
    }

    private KeycloakServer other(KeycloakServer node) {
        return nodes.get(1 - nodes.indexOf(node));
    }

    private HttpResponse<byte[]> send(KeycloakServer node, HttpExchange exchange, byte[] body)
            throws IOException, InterruptedException {
        try {
            return http.send(request(node, exchange, body), HttpResponse.BodyHandlers.ofByteArray());
        } finally {
            underWay.get(node).decrementAndGet();
        }
    }

    private static HttpRequest request(KeycloakServer node, HttpExchange exchange, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(node.address() + exchange.getRequestURI().toString()))
                .timeout(Duration.ofSeconds(30))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!NOT_HANDED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
