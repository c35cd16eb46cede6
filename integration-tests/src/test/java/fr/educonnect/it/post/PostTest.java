package fr.educonnect.it.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The test bed's own post office. */
class PostTest {

    private final Post post = Post.open();

    @AfterEach
    void close() {
        post.close();
    }

    @Test
    void mailsComeInTheirOrderForEachRecipient() throws Exception {
        mail("a@ici.example", "un http://localhost/aide et http://localhost/realms/x?key=0123456789abc&tab=1");
        mail("b@ici.example", "deux");
        mail("a@ici.example", "trois");

        Mail first = post.nextMail("a@ici.example");
        assertThat(first.subject()).isEqualTo("Été");
        assertThat(first.link().toString()).isEqualTo("http://localhost/realms/x?key=0123456789abc&tab=1");
        assertThat(first.link().secret()).isEqualTo("0123456789abc");
        assertThat(first.link().altered().toString()).isEqualTo("http://localhost/realms/x?key=012A456789abc&tab=1");
        assertThat(post.nextMail("a@ici.example").text().strip()).isEqualTo("trois");
        assertThat(post.mailTo("a@ici.example")).isEmpty();
        assertThat(post.mailTo("b@ici.example")).isPresent();
        assertThat(post.mails()).isEqualTo(3);
    }

    @Test
    void anSmsBringsItsCode() throws Exception {
        assertThat(sms("+33612345678", "Votre code : 012345. Valable 30 min.\n@localhost #012345"))
                .isEqualTo(202);

        assertThat(post.nextSms("+33612345678").code()).isEqualTo("012345");
        assertThat(post.smsTo("+33612345678")).isEmpty();
    }

    @Test
    void whoIsDownRefusesAndComesBackAtTheSamePort() throws Exception {
        post.downDuring(() -> {
            assertThatThrownBy(() -> sms("+33612345678", "code 123456")).isInstanceOf(ConnectException.class);
            assertThatThrownBy(() -> mail("a@ici.example", "un")).isInstanceOf(MessagingException.class);
        });

        assertThat(sms("+33612345678", "code 123456")).isEqualTo(202);
        mail("a@ici.example", "un");
        assertThat(post.nextMail("a@ici.example")).isNotNull();
    }

    @Test
    void whoIsSlowLetsTheSenderWait() {
        Duration delay = Duration.ofMillis(300);
        post.slowDuring(delay, () -> {
            long start = System.nanoTime();
            try {
                sms("+33612345678", "code 123456");
                mail("a@ici.example", "un");
            } catch (IOException | InterruptedException | MessagingException e) {
                throw new AssertionError(e);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(delay.multipliedBy(2));
        });
    }

    @Test
    void whoHoldsBackTakesAMessageOnlyThen() {
        AtomicReference<CompletableFuture<Integer>> answer = new AtomicReference<>();
        post.heldBackDuring(() -> {
            answer.set(CompletableFuture.supplyAsync(() -> {
                try {
                    return sms("+33612345678", "code 123456");
                } catch (IOException | InterruptedException e) {
                    throw new AssertionError(e);
                }
            }));
            assertThatThrownBy(() -> answer.get().get(300, TimeUnit.MILLISECONDS))
                    .isInstanceOf(TimeoutException.class);
            assertThat(post.messages()).isZero();
        });

        assertThat(answer.get().join()).isEqualTo(202);
        assertThat(post.messages()).isEqualTo(1);
    }

    private int sms(String to, String text) throws IOException, InterruptedException {
        String body = "{\"to\":\"%s\",\"text\":\"%s\"}".formatted(to, text.replace("\n", "\\n"));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(post.smsSink().address())
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private void mail(String to, String text) throws MessagingException {
        Properties settings = new Properties();
        settings.put("mail.smtp.host", post.mailServer().host());
        settings.put("mail.smtp.port", String.valueOf(post.mailServer().port()));
        MimeMessage message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("server@ici.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject("Été", StandardCharsets.UTF_8.name());
        message.setText(text, StandardCharsets.UTF_8.name());
        Transport.send(message);
    }
}
