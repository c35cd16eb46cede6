package fr.educonnect.authenticators.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.authenticators.password.change.PasswordProof;
import fr.educonnect.authenticators.phone.CallingCode;
import fr.educonnect.authenticators.send.MailTemplate;
import fr.educonnect.authenticators.step.Channel;
import fr.educonnect.authenticators.step.Goal;
import fr.educonnect.authenticators.step.StepStop;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every text that a recovery names is there. Keys that are put together at run time are put together here. */
class RecoveryMessagesTest {

    private static final Set<String> KEYS = keys();

    @ParameterizedTest
    @EnumSource
    void everyStopHasTitleTextAndNextStep(StepStop stop) {
        assertThat(KEYS).contains(stop.message() + ".title", stop.message() + ".text", stop.message() + ".next");
    }

    @ParameterizedTest
    @EnumSource
    void everyIndicatifHasAName(CallingCode code) {
        assertThat(KEYS).contains(code.message());
    }

    @ParameterizedTest
    @EnumSource
    void everyMailHasASubject(MailTemplate mail) {
        assertThat(KEYS).contains(mail.subjectKey());
    }

    @ParameterizedTest
    @EnumSource
    void theNoticeNamesEveryProof(PasswordProof proof) {
        assertThat(KEYS).contains("educonnect.mail.password-changed.channel." + proof.parameter());
    }

    @Test
    void goalsAndChannelsHaveTheirTexts() {
        for (Goal goal : List.of(Goal.PASSWORD, Goal.IDENTIFIANT)) {
            assertThat(KEYS)
                    .contains(
                            "educonnect.recovery." + goal.parameter() + ".title",
                            "educonnect.recovery.channel." + goal.parameter(),
                            "educonnect.recovery.address." + goal.parameter());
            for (Channel channel : Channel.values()) {
                assertThat(KEYS)
                        .contains(
                                "educonnect.recovery.channel." + channel.parameter(),
                                "educonnect.recovery.channel." + channel.parameter() + "." + goal.parameter());
            }
        }
    }

    @Test
    void everyKeyInTheCodeIsThere() throws IOException {
        Pattern key = Pattern.compile(
                "\"(educonnect\\.(?:recovery|activation|phone|profile|password|validation|sms)\\.[A-Za-z.-]*[A-Za-z])\"");
        Set<String> named = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/fr/educonnect/authenticators"))) {
            for (Path source :
                    sources.filter(RecoveryMessagesTest::holdsMessageKeys).toList()) {
                key.matcher(Files.readString(source)).results().forEach(found -> named.add(found.group(1)));
            }
        }

        // Beginnings of keys, and names of notes and metrics, which look alike.
        named.removeAll(List.of(
                "educonnect.recovery.stop",
                "educonnect.recovery.limits",
                "educonnect.recovery.codes",
                "educonnect.recovery.requests"));
        assertThat(named).isNotEmpty();
        assertThat(KEYS).containsAll(named);
    }

    private static Set<String> keys() {
        Properties messages = new Properties();
        try (InputStream file =
                RecoveryMessagesTest.class.getResourceAsStream("/theme-resources/messages/messages_fr.properties")) {
            messages.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages.stringPropertyNames();
    }

    /** Metrics have names that look like keys. */
    private static boolean holdsMessageKeys(Path source) {
        return Files.isRegularFile(source) && !source.toString().endsWith("Metric.java");
    }
}
