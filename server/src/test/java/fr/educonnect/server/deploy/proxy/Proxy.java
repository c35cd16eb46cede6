package fr.educonnect.server.deploy.proxy;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.educonnect.server.deploy.Repository;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * HAProxy with {@code deploy/proxy/haproxy.cfg} as it is, but for addresses, TLS, and checks ten times as frequent; before
 * two nodes that are not Keycloak.
 */
final class Proxy implements AutoCloseable {

    /** The name that parents see. */
    static final String PARENTS = "educonnect.example";

    /** The name of the admin console. */
    static final String ADMINS = "admin.educonnect.example";

    /** An address that may see it, as the only one. */
    static final String ADMIN_ADDRESS = "127.0.0.2";

    /** Any other address. */
    static final String ANY_ADDRESS = "127.0.0.3";

    /** A header of a browser whose sign-in began at the first node. */
    static final String OF_FIRST = "Cookie: AUTH_SESSION_ID=c2lnbi1pbg.keycloak-1";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int ANSWER_MILLIS = 10_000;

    private final Node first = Node.start("keycloak-1");
    private final Node second = Node.start("keycloak-2");
    private final Process process;
    private final Path log;
    private final int securePort;
    private final int plainPort;

    private Proxy(Path executable, Path folder) throws IOException {
        this.securePort = freePort();
        this.plainPort = freePort();
        this.log = folder.resolve("haproxy.log");
        Path file = Files.writeString(folder.resolve("haproxy.cfg"), configuration());
        this.process = new ProcessBuilder(executable.toString(), "-db", "-f", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** Starts it; without HAProxy on this machine the test is skipped, and says so. */
    static Proxy start(Path folder) {
        Optional<Path> executable = executable();
        assumeTrue(executable.isPresent(), "HAProxy is missing (package haproxy): its rules are not tried");
        try {
            Proxy proxy = new Proxy(executable.get(), folder);
            proxy.await("HAProxy listens", proxy::listens);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The node that sign-ins of {@link #OF_FIRST} began at. */
    Node first() {
        return first;
    }

    /** The other one. */
    Node second() {
        return second;
    }

    /** Asks over what is TLS in production. */
    Answer get(String from, String host, String path, String... headers) {
        return ask(securePort, from, head("GET", path, host, headers));
    }

    /** Posts a form whose header announces so many bytes. */
    Answer post(String path, int announced, String form) {
        String head = head("POST", path, Proxy.PARENTS, "Content-Length: " + announced);
        return ask(securePort, ANY_ADDRESS, head + form);
    }

    /** Asks without TLS. */
    Answer getPlain(String host, String path) {
        return ask(plainPort, ANY_ADDRESS, head("GET", path, host));
    }

    /** Everything it has logged so far. */
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until something is so. */
    void await(String what, BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new AssertionError("Not so: " + what + "\n" + log());
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), securePort)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static String head(String method, String path, String host, String... headers) {
        return method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n"
                + Stream.of(headers).map(header -> header + "\r\n").collect(Collectors.joining()) + "\r\n";
    }

    private static Answer ask(int port, String from, String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port, InetAddress.getByName(from), 0)) {
            socket.setSoTimeout(ANSWER_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return Answer.of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String configuration() throws IOException {
        String text = Repository.text("deploy/proxy/haproxy.cfg")
                .replace("bind :8443 ssl crt /run/secrets/proxy.pem alpn h2,http/1.1", "bind 127.0.0.1:" + securePort)
                .replace("bind :8080", "bind 127.0.0.1:" + plainPort)
                .replace("bind :8405", "bind 127.0.0.1:" + freePort())
                .replace(
                        "/usr/local/etc/haproxy",
                        Repository.ROOT.resolve("deploy/proxy").toString())
                .replaceAll("(?m)^resolvers docker\n(  .*\n)+", "")
                .replace(" resolvers docker init-addr last,libc,none", "")
                .replace("check port 9000 inter", "check inter")
                .replace("inter 2s", "inter 200ms")
                // Otherwise a node would have no longer than that for its answer, on a machine that may be busy.
                .replace("  timeout queue", "  timeout check 5s\n  timeout queue");
        for (Node node : List.of(first, second)) {
            String server = "  server " + node.name() + " ";
            String here = server + "127.0.0.1:" + node.port();
            // The first backend asks the management port, the other one the port for everybody.
            text = text.replaceFirst("(?m)^" + server + ".*", here + " port " + node.managementPort())
                    .replace(server + node.name() + ":8080", here);
        }
        for (Map.Entry<String, String> variable : Map.of(
                        "EDUCONNECT_HOSTNAME", PARENTS,
                        "EDUCONNECT_ADMIN_HOSTNAME", ADMINS,
                        "EDUCONNECT_ADMIN_NETWORKS", ADMIN_ADDRESS + "/32")
                .entrySet()) {
            text = text.replace(
                    "\nglobal\n", "\nglobal\n  setenv " + variable.getKey() + " " + variable.getValue() + "\n");
        }
        return text;
    }

    private static Optional<Path> executable() {
        return Stream.concat(
                        Arrays.stream(System.getenv("PATH").split(File.pathSeparator)),
                        // Where Debian puts it, which is not in everybody's path.
                        Stream.of("/usr/sbin"))
                .map(folder -> Path.of(folder, "haproxy"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        first.close();
        second.close();
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
