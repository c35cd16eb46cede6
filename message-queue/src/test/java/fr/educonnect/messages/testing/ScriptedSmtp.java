package fr.educonnect.messages.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** A mail server that says what it is told to say, and keeps every line it gets. */
public final class ScriptedSmtp implements AutoCloseable {

    /** Says nothing, for as long as the server lives. */
    public static final String HANG = "hang";

    /** Breaks the connection. */
    public static final String DROP = "drop";

    /** Answers one letter at a time, for ever. */
    public static final String DRIP = "drip";

    /** The step before the client says anything. */
    public static final String GREETING = "greeting";

    /** The step after the line with the dot. */
    public static final String END_OF_DATA = ".";

    private final ServerSocket server;
    private final Map<String, String> answers = new ConcurrentHashMap<>(Map.of(
            GREETING,
            "220 scripted",
            "EHLO",
            "250-scripted\r\n250 8BITMIME",
            "HELO",
            "250 scripted",
            "MAIL",
            "250 ok",
            "RCPT",
            "250 ok",
            "DATA",
            "354 go on",
            END_OF_DATA,
            "250 taken",
            "RSET",
            "250 ok",
            "QUIT",
            "221 bye"));
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch closed = new CountDownLatch(1);

    /** Listens on a free port of this machine. */
    public ScriptedSmtp() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    /** Another answer at a step: an SMTP verb, {@link #GREETING} or {@link #END_OF_DATA}. */
    public ScriptedSmtp at(String step, String answer) {
        answers.put(step, answer);
        return this;
    }

    /** Where it listens. */
    public int port() {
        return server.getLocalPort();
    }

    /** Every line that clients sent. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** How many lines began with a verb. */
    public long count(String verb) {
        return lines().stream().filter(line -> line.startsWith(verb)).count();
    }

    /** A realm's settings for this server. */
    public Map<String, String> settings() {
        return Map.of(
                "host", "localhost", "port", Integer.toString(port()), "from", "ne-pas-repondre@educonnect.example");
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        server.close();
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                Socket client = server.accept();
                start(() -> talk(client));
            }
        } catch (IOException e) {
            if (!server.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void talk(Socket client) {
        try (client) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            OutputStream out = client.getOutputStream();
            if (!answer(GREETING, out)) {
                return;
            }
            boolean inData = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
                if (inData && !line.equals(END_OF_DATA)) {
                    continue;
                }
                String step = inData ? END_OF_DATA : line.split(" ", 2)[0].toUpperCase(java.util.Locale.ROOT);
                inData = step.equals("DATA") && answers.get(step).startsWith("354");
                if (!answer(step, out)) {
                    return;
                }
            }
        } catch (IOException e) {
            // The client went away.
        }
    }

    /** Whether the conversation goes on. */
    private boolean answer(String step, OutputStream out) throws IOException {
        String answer = answers.getOrDefault(step, "502 not known");
        switch (answer) {
            case DROP:
                return false;
            case HANG:
                await(Long.MAX_VALUE);
                return false;
            case DRIP:
                drip(out);
                return false;
            default:
                out.write((answer + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
                return true;
        }
    }

    private void drip(OutputStream out) throws IOException {
        do {
            out.write('2');
            out.flush();
        } while (!await(20));
    }

    private boolean await(long millis) {
        try {
            return closed.await(millis, java.util.concurrent.TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static void start(Runnable job) {
        Thread thread = new Thread(job, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }
}
