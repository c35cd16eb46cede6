package fr.educonnect.messages.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/**
 * Ends a conversation that takes too long as a whole. Read time-outs alone do not: each letter of a dripping answer begins
 * them anew.
 */
final class CutOff implements AutoCloseable {

    private final ScheduledThreadPoolExecutor timer;

    CutOff() {
        timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "educonnect-mail-cut-off");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
    }

    /** One conversation, cut off after a time. */
    Wire wire(Duration limit) {
        return new Wire(limit);
    }

    /** Runs the time-outs of Jakarta Mail's writes, which would otherwise start a thread for each connection. */
    ScheduledExecutorService timer() {
        return timer;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** The sockets of one conversation. */
    final class Wire implements AutoCloseable {

        private final Future<?> end;
        private Socket socket;
        private boolean over;

        private Wire(Duration limit) {
            end = timer.schedule(this::cut, limit.toMillis(), TimeUnit.MILLISECONDS);
        }

        /** Makes sockets without TLS. */
        SocketFactory plain() {
            return new WatchedSockets();
        }

        /** Puts TLS over sockets. */
        SSLSocketFactory secure(Optional<SSLSocketFactory> trusted) {
            return new WatchedTls(trusted.orElseGet(() -> (SSLSocketFactory) SSLSocketFactory.getDefault()));
        }

        @Override
        public void close() {
            end.cancel(false);
        }

        private synchronized Socket watch(Socket opened) throws IOException {
            if (over) {
                opened.close();
            }
            socket = opened;
            return opened;
        }

        private synchronized void cut() {
            over = true;
            if (socket != null) {
                try {
                    socket.close();
                } catch (IOException e) {
                    // It is of no use any more.
                }
            }
        }

        private final class WatchedSockets extends SocketFactory {

            @Override
            public Socket createSocket() throws IOException {
                return watch(new Socket());
            }

            @Override
            public Socket createSocket(String host, int port) throws IOException {
                return watch(new Socket(host, port));
            }

            @Override
            public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
                return watch(new Socket(host, port, local, localPort));
            }

            @Override
            public Socket createSocket(InetAddress host, int port) throws IOException {
                return watch(new Socket(host, port));
            }

            @Override
            public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
                    throws IOException {
                return watch(new Socket(host, port, local, localPort));
            }
        }

        private final class WatchedTls extends SSLSocketFactory {

            private final SSLSocketFactory trusted;

            private WatchedTls(SSLSocketFactory trusted) {
                this.trusted = trusted;
            }

            @Override
            public Socket createSocket(Socket plain, String host, int port, boolean autoClose) throws IOException {
                return trusted.createSocket(watch(plain), host, port, autoClose);
            }

            @Override
            public Socket createSocket(String host, int port) throws IOException {
                return watch(trusted.createSocket(host, port));
            }

            @Override
            public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
                return watch(trusted.createSocket(host, port, local, localPort));
            }

            @Override
            public Socket createSocket(InetAddress host, int port) throws IOException {
                return watch(trusted.createSocket(host, port));
            }

            @Override
            public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
                    throws IOException {
                return watch(trusted.createSocket(host, port, local, localPort));
            }

            @Override
            public String[] getDefaultCipherSuites() {
                return trusted.getDefaultCipherSuites();
            }

            @Override
            public String[] getSupportedCipherSuites() {
                return trusted.getSupportedCipherSuites();
            }
        }
    }
}
