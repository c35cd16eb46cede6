package fr.educonnect.benchmarks.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailSinkTest {

    private final ExecutorService workers = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        workers.shutdownNow();
    }

    @Test
    void aMailThatIsHeldHoldsUpNoOther() throws Exception {
        CyclicBarrier bothAreHere = new CyclicBarrier(2);
        try (MailSink sink = MailSink.start(workers, mail -> pass(bothAreHere))) {
            CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> send(sink.port()), workers);
            CompletableFuture<String> second = CompletableFuture.supplyAsync(() -> send(sink.port()), workers);

            assertThat(first.get(20, TimeUnit.SECONDS)).isEqualTo("220 250 250 250 354 250 221");
            assertThat(second.get(20, TimeUnit.SECONDS)).isEqualTo(first.get());
        }
    }

    @Test
    void tellsWhichMailCameToWhom() throws Exception {
        List<ArrivedMessage> arrived = new CopyOnWriteArrayList<>();
        try (MailSink sink = MailSink.start(workers, arrived::add)) {
            send(sink.port());
        }

        assertThat(arrived).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("b@example.org");
            assertThat(mail.id()).isEqualTo("<7@example.org>");
        });
    }

    /** One mail, by hand; the codes of the answers. */
    private static String send(int port) {
        StringBuilder codes = new StringBuilder();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            socket.setSoTimeout(10_000);
            codes.append(in.readLine(), 0, 3);
            for (String command : new String[] {
                "EHLO here",
                "MAIL FROM:<a@example.org>",
                "RCPT TO:<b@example.org>",
                "DATA",
                "Message-ID: <7@example.org>\r\n\r\nquit\r\n.",
                "QUIT"
            }) {
                socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
                codes.append(' ').append(in.readLine(), 0, 3);
            }
            return codes.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pass(CyclicBarrier barrier) {
        try {
            barrier.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
