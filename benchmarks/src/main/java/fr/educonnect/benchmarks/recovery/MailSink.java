package fr.educonnect.benchmarks.recovery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail server on loopback that says yes to everything and keeps no mail (RFC 5321, as much as a sender needs). Each
 * connection has a thread of its own: GreenMail takes one mail at a time, so that one slow mail would hold up all others.
 */
final class MailSink implements AutoCloseable {

    private static final int BACKLOG = 64;
    private static final int LONGEST_SILENCE_MILLIS = 60_000;
    private static final Pattern RECIPIENT = Pattern.compile("^RCPT TO:<([^>]+)>", Pattern.CASE_INSENSITIVE);
    private static final Pattern MESSAGE_ID = Pattern.compile("^Message-ID: *(\\S+)", Pattern.CASE_INSENSITIVE);

    private final ServerSocket socket;
    private final ExecutorService workers;
    private final Consumer<ArrivedMessage> arrival;

    private MailSink(ServerSocket socket, ExecutorService workers, Consumer<ArrivedMessage> arrival) {
        this.socket = socket;
        this.workers = workers;
        this.arrival = arrival;
    }

    /**
     * Starts on a free port.
     *
     * @param workers one thread for connections to be taken, and one for each connection
     * @param arrival told of a mail when the whole of it has come, before it is said to be taken
     */
    static MailSink start(ExecutorService workers, Consumer<ArrivedMessage> arrival) throws IOException {
        MailSink sink = new MailSink(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()), workers, arrival);
        workers.execute(sink::accept);
        return sink;
    }

    /** Where it listens. */
    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // Nobody connects any more, whatever the reason.
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                workers.execute(() -> serve(connection));
            } catch (IOException | RejectedExecutionException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
                OutputStream out = connection.getOutputStream()) {
            connection.setSoTimeout(LONGEST_SILENCE_MILLIS);
            say(out, "220 benchmark");
            String to = "";
            String line = in.readLine();
            while (line != null && !line.toUpperCase(Locale.ROOT).startsWith("QUIT")) {
                Matcher recipient = RECIPIENT.matcher(line);
                if (recipient.find()) {
                    to = recipient.group(1);
                }
                if (line.toUpperCase(Locale.ROOT).startsWith("DATA")) {
                    say(out, "354 go on");
                    arrival.accept(ArrivedMessage.now(ArrivedMessage.Kind.MAIL, to, readMail(in)));
                }
                say(out, "250 yes");
                line = in.readLine();
            }
            say(out, "221 bye");
        } catch (IOException gone) {
            // The sender lost patience: what this server is there for.
        }
    }

    /** @return the Message-ID, empty where it has none */
    private static String readMail(BufferedReader in) throws IOException {
        String id = "";
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            Matcher header = MESSAGE_ID.matcher(line);
            if (id.isEmpty() && header.find()) {
                id = header.group(1);
            }
            line = in.readLine();
        }
        return id;
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
