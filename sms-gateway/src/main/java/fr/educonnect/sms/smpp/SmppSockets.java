package fr.educonnect.sms.smpp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.ConnectionFactory;
import org.jsmpp.session.connection.socket.SocketConnection;

/** Opens connections within a time-out, in TLS with a check of the host's name: jsmpp's own factories have neither. */
final class SmppSockets implements ConnectionFactory {

    private final SSLSocketFactory tls;
    private final int timeoutMillis;

    /**
     * Opens connections of one kind.
     *
     * @param tls null for connections in clear
     */
    SmppSockets(SSLSocketFactory tls, Duration timeout) {
        this.tls = tls;
        this.timeoutMillis = Math.toIntExact(timeout.toMillis());
    }

    @Override
    public Connection createConnection(String host, int port) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(host, port), timeoutMillis);
            return new SocketConnection(tls == null ? socket : encrypted(socket, host, port));
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private Socket encrypted(Socket socket, String host, int port) throws IOException {
        SSLSocket encrypted = (SSLSocket) tls.createSocket(socket, host, port, true);
        SSLParameters parameters = encrypted.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        encrypted.setSSLParameters(parameters);
        encrypted.setSoTimeout(timeoutMillis);
        encrypted.startHandshake();
        return encrypted;
    }
}
