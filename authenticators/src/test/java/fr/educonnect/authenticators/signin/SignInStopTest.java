package fr.educonnect.authenticators.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.authenticators.signin.SignInDecision.Reason;
import fr.educonnect.authenticators.signin.SignInDecision.Refused;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SignInStopTest {

    @Test
    void theOpeningDateIsWrittenOutInFrench() {
        assertThat(stop(LocalDate.of(2020, 12, 14)).date()).isEqualTo("14\u00a0décembre\u00a02020");
        assertThat(stop(LocalDate.of(2021, 2, 1)).date()).isEqualTo("1er\u00a0février\u00a02021");
    }

    @Test
    void whoHasToSignInOtherwiseIsLedBackToTheLoginPage() {
        assertThat(Arrays.stream(Reason.values())
                        .filter(reason -> !stop(reason).wayOn().isEmpty()))
                .containsExactly(Reason.LETTER_EXPIRED, Reason.ACTIVATED_MEANWHILE, Reason.REGROUPED);
    }

    @Test
    void everyReasonHasItsTitleItsTextAndItsNextStep() throws IOException {
        Properties messages = new Properties();
        try (Reader reader = new InputStreamReader(
                SignInStop.class.getResourceAsStream("/theme-resources/messages/messages_fr.properties"),
                StandardCharsets.UTF_8)) {
            messages.load(reader);
        }

        Stream.concat(
                        Arrays.stream(Reason.values()).map(SignInStopTest::stop),
                        Stream.of(stop(LocalDate.of(2020, 12, 14))))
                .map(SignInStop::message)
                .forEach(message ->
                        assertThat(messages).containsKeys(message + ".title", message + ".text", message + ".next"));
    }

    private static SignInStop stop(Reason reason) {
        return SignInStop.of(new Refused(reason, Optional.empty()));
    }

    private static SignInStop stop(LocalDate opening) {
        return SignInStop.of(new Refused(Reason.NOT_OPEN, Optional.of(opening)));
    }
}
