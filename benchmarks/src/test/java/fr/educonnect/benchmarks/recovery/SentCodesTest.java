package fr.educonnect.benchmarks.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SentCodesTest {

    private final SentCodes codes = new SentCodes();

    @Test
    void aCodeIsGivenOutOnceToItsNumber() throws IOException {
        codes.note(sms("+33612000001", "Code 123456 pour activer votre compte.\\n\\n@example.org #123456"));
        codes.note(sms("+33612000001", "Votre compte est activé."));
        codes.note(sms("+33612000001", "Code 654321.\\n\\n@example.org #654321"));

        assertThat(codes.take("33612000001")).hasValue("123456");
        assertThat(codes.take("33612000001")).hasValue("654321");
    }

    private static byte[] sms(String to, String text) {
        return "{\"to\":\"%s\",\"text\":\"%s\"}".formatted(to, text).getBytes(StandardCharsets.UTF_8);
    }
}
