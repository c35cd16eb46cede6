package fr.educonnect.sms.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers every connection with the beginning of an answer, whose rest does not come. */
final class DrippingServer implements AutoCloseable {

    private final ServerSocket socket;
    private final String beginning;
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    DrippingServer(String beginning) {
        this.beginning = beginning;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::answer, "dripping");
        thread.setDaemon(true);
        thread.start();
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/";
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket connection : open) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer() {
        try {
            while (!socket.isClosed()) {
                Socket connection = socket.accept();
                open.add(connection);
                connection.getInputStream().read();
                connection.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
                connection.getOutputStream().flush();
            }
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }
}
