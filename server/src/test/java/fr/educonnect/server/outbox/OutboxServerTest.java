package fr.educonnect.server.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The outbox as Keycloak fills it and scripts read it: over SMTP and HTTP. */
class OutboxServerTest {

    private static final String LOOPBACK = "127.0.0.1";

    private final Outbox outbox = new Outbox(Clock.fixed(Instant.parse("2020-11-30T18:04:48Z"), ZoneOffset.UTC));
    private final HttpClient http = HttpClient.newHttpClient();
    private OutboxServer server;
    private MailServer mail;

    @BeforeEach
    void start() throws IOException {
        server = OutboxServer.start(LOOPBACK, 0, outbox);
        mail = MailServer.start(LOOPBACK, 0, outbox);
    }

    @AfterEach
    void stop() {
        mail.close();
        server.close();
    }

    @Test
    void aMailComesOutWithBothItsParts() throws Exception {
        send("parent@exemple.fr", "Votre mot de passe a été modifié", "Bonjour à vous", "<p>Bonjour à vous</p>");

        JsonNode messages = messages();

        assertThat(messages).hasSize(1);
        JsonNode message = messages.get(0);
        assertThat(message.properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("channel", "to", "subject", "text", "html", "sentAt");
        assertThat(message.path("channel").asText()).isEqualTo("mail");
        assertThat(message.path("to").asText()).isEqualTo("parent@exemple.fr");
        assertThat(message.path("subject").asText()).isEqualTo("Votre mot de passe a été modifié");
        assertThat(message.path("text").asText().strip()).isEqualTo("Bonjour à vous");
        assertThat(message.path("html").asText().strip()).isEqualTo("<p>Bonjour à vous</p>");
        assertThat(message.path("sentAt").asText()).isEqualTo("2020-11-30T18:04:48Z");
    }

    @Test
    void anSmsComesOutAfterTheMailBeforeIt() throws Exception {
        send("parent@exemple.fr", "Premier", "texte", "<p>html</p>");

        assertThat(postSms("{\"to\":\"+33612345678\",\"text\":\"Code 123456\"}").statusCode())
                .isEqualTo(202);

        JsonNode messages = messages();
        assertThat(messages).hasSize(2);
        JsonNode sms = messages.get(1);
        assertThat(sms.path("channel").asText()).isEqualTo("sms");
        assertThat(sms.path("to").asText()).isEqualTo("+33612345678");
        assertThat(sms.path("text").asText()).isEqualTo("Code 123456");
        assertThat(sms.path("subject").isNull()).isTrue();
        assertThat(sms.path("html").isNull()).isTrue();
    }

    /** The name of a foreign site that was made to point at this machine: its page must not read the messages. */
    @Test
    void anotherHostsNameIsTurnedAway() throws Exception {
        assertThat(statusLine("evil.example")).contains(" 421 ");
        assertThat(statusLine("localhost:" + server.port())).contains(" 200 ");
    }

    private String statusLine(String host) throws IOException {
        try (Socket socket = new Socket(LOOPBACK, server.port())) {
            socket.getOutputStream()
                    .write(("GET /api/messages HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    @Test
    void anUnusableSmsIsRefusedWithItsReason() throws Exception {
        HttpResponse<String> national = postSms("{\"to\":\"0612345678\",\"text\":\"Code\"}");
        assertThat(national.statusCode()).isEqualTo(400);
        assertThat(national.body()).contains("\"to\" must be a number such as +33612345678");
        assertThat(postSms("{\"to\":\"+33612345678\",\"text\":\" \"}").statusCode())
                .isEqualTo(400);
        assertThat(postSms("no json").statusCode()).isEqualTo(400);
        assertThat(postSms("null").statusCode()).isEqualTo(400);
        assertThat(postSms("{\"text\":\"" + "x".repeat(20_000) + "\"}").statusCode())
                .isEqualTo(413);
        assertThat(messages()).isEmpty();
    }

    @Test
    void deletingForgetsEverything() throws Exception {
        postSms("{\"to\":\"+33612345678\",\"text\":\"Code\"}");

        HttpResponse<String> deleted =
                exchange(HttpRequest.newBuilder(uri("/api/messages")).DELETE());

        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(messages()).isEmpty();
    }

    @Test
    void thePageShowsTheNewestFirstAndIsInertToItsContent() throws Exception {
        outbox.addSms("+33612345678", "premier");
        outbox.addMail("x@exemple.fr", "<script>", "Lien : http://localhost:8080/a?b=1&c=2 fin", "<b>gras</b>");

        HttpResponse<String> page = exchange(HttpRequest.newBuilder(uri("/")));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
        assertThat(page.body())
                .contains("2 messages, du plus récent au plus ancien", "&lt;script&gt;", "30 novembre 2020 à 19:04:48")
                .contains("<a href=\"http://localhost:8080/a?b=1&amp;c=2\" rel=\"noreferrer\">")
                .doesNotContain("<script>", "<b>gras</b>");
        assertThat(page.body().indexOf("x@exemple.fr")).isLessThan(page.body().indexOf("premier"));
    }

    @Test
    void theHtmlOfAMailIsShownInASandbox() throws Exception {
        outbox.addMail("x@exemple.fr", "Sujet", null, "<b>gras</b>");

        HttpResponse<String> part = exchange(HttpRequest.newBuilder(uri("/messages/1.html")));

        assertThat(part.body()).isEqualTo("<b>gras</b>");
        assertThat(part.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("sandbox;");
        assertThat(exchange(HttpRequest.newBuilder(uri("/messages/2.html"))).statusCode())
                .isEqualTo(404);
    }

    @Test
    void otherMethodsAndPathsAreRefused() throws Exception {
        assertThat(exchange(HttpRequest.newBuilder(uri("/api/messages")).POST(HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(405);
        assertThat(exchange(HttpRequest.newBuilder(uri("/sms"))).statusCode()).isEqualTo(405);
        assertThat(exchange(HttpRequest.newBuilder(uri("/elsewhere"))).statusCode())
                .isEqualTo(404);
    }

    @Test
    void onlyTheLastMessagesAreKept() throws Exception {
        for (int i = 1; i <= Outbox.CAPACITY + 5; i++) {
            outbox.addSms("+33612345678", "n° " + i);
        }

        JsonNode messages = messages();

        assertThat(messages).hasSize(Outbox.CAPACITY);
        assertThat(messages.get(0).path("text").asText()).isEqualTo("n° 6");
    }

    private void send(String to, String subject, String text, String html) throws MessagingException {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", LOOPBACK);
        properties.setProperty("mail.smtp.port", String.valueOf(mail.port()));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("ne-pas-repondre@educonnect.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        MimeBodyPart plainPart = new MimeBodyPart();
        plainPart.setText(text, "UTF-8");
        MimeBodyPart htmlPart = new MimeBodyPart();
        htmlPart.setContent(html, "text/html; charset=UTF-8");
        message.setContent(new MimeMultipart("alternative", plainPart, htmlPart));
        Transport.send(message);
    }

    private JsonNode messages() throws IOException, InterruptedException {
        HttpResponse<String> response = exchange(HttpRequest.newBuilder(uri("/api/messages")));
        assertThat(response.statusCode()).isEqualTo(200);
        return new ObjectMapper().readTree(response.body());
    }

    private HttpResponse<String> postSms(String body) throws IOException, InterruptedException {
        return exchange(HttpRequest.newBuilder(uri("/sms"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://" + LOOPBACK + ":" + server.port() + path);
    }
}
