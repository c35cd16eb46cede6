package fr.educonnect.server.settings;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;

/**
 * A port that one of our programs will listen on.
 *
 * @param use what listens there, for messages: {@code Keycloak}
 * @param number 1 to 65535
 * @param variable environment variable that moves it
 */
public record Port(String use, int number, String variable) {

    private static final Duration ANSWER_TIME = Duration.ofMillis(500);

    /**
     * Whether a program of ours can be reached there by {@code localhost}: nothing listens on the address, nor on IPv6's
     * loopback, which a browser tries first.
     *
     * @param address the address that our program will listen on
     * @return false when another program has the port
     */
    public boolean isFree(String address) {
        return canListen(address) && !answers("::1");
    }

    private boolean canListen(String address) {
        try (ServerSocket socket = new ServerSocket(number, 1, InetAddress.getByName(address))) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private boolean answers(String address) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, number), Math.toIntExact(ANSWER_TIME.toMillis()));
            return true;
        } catch (IOException nobodyThere) {
            return false;
        }
    }
}
