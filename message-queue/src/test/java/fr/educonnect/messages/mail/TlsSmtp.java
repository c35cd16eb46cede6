package fr.educonnect.messages.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server with TLS: from the first byte, or after STARTTLS. */
final class TlsSmtp implements AutoCloseable {

    private final ServerSocket server;
    private final SSLContext tls;
    private final boolean fromTheFirstByte;
    private final AtomicInteger mails = new AtomicInteger();

    TlsSmtp(SSLContext tls, boolean fromTheFirstByte) throws IOException {
        this.tls = tls;
        this.fromTheFirstByte = fromTheFirstByte;
        server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        Thread thread = new Thread(this::accept, "tls-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    /** A realm's settings for this server. */
    Map<String, String> settings(String host) {
        return Map.of(
                "host",
                host,
                "port",
                Integer.toString(server.getLocalPort()),
                "from",
                "ne-pas-repondre@educonnect.example",
                fromTheFirstByte ? "ssl" : "starttls",
                "true");
    }

    /** Mails that came over TLS. */
    int mails() {
        return mails.get();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                if (fromTheFirstByte) {
                    talk(secure(client), true);
                } else {
                    talk(client, false);
                }
            } catch (IOException e) {
                // The client went away, or the test is over.
            }
        }
    }

    private Socket secure(Socket client) throws IOException {
        SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket(client, null, client.getPort(), true);
        socket.setUseClientMode(false);
        return socket;
    }

    private void talk(Socket client, boolean secured) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        OutputStream out = client.getOutputStream();
        if (secured == fromTheFirstByte) {
            say(out, "220 hello");
        }
        boolean inData = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (inData) {
                if (line.equals(".")) {
                    inData = false;
                    mails.addAndGet(secured ? 1 : 1_000);
                    say(out, "250 taken");
                }
            } else if (line.startsWith("EHLO")) {
                say(out, secured ? "250 tls" : "250-tls\r\n250 STARTTLS");
            } else if (line.equals("STARTTLS")) {
                say(out, "220 go on");
                talk(secure(client), true);
                return;
            } else if (line.equals("DATA")) {
                inData = true;
                say(out, "354 go on");
            } else {
                say(out, "250 ok");
            }
        }
    }

    private static void say(OutputStream out, String answer) throws IOException {
        out.write((answer + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}
