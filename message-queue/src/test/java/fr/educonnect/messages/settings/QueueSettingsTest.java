package fr.educonnect.messages.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.educonnect.messages.queue.LaneSettings;
import fr.educonnect.sms.settings.InvalidSettingsException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueueSettingsTest {

    @Test
    void everythingHasADefault() {
        QueueSettings settings = read(Map.of());

        assertThat(settings.mail()).isEqualTo(new LaneSettings("mail", 10_000, 4));
        assertThat(settings.mailRetries().tries()).isEqualTo(5);
        assertThat(settings.mailRetries().within()).isEqualTo(Duration.ofMinutes(15));
        assertThat(settings.smtp().connect()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.smsLife()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.smsRetries().within()).isEqualTo(Duration.ofMinutes(2));
        assertThat(settings.drain()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void optionsOfTheServerCount() {
        QueueSettings settings = read(Map.of("sms-workers", "2", "sms-capacity", "50", "drain", "0"));

        assertThat(settings.sms()).isEqualTo(new LaneSettings("sms", 50, 2));
        assertThat(settings.drain()).isZero();
    }

    @Test
    void everyMistakeIsNamedAtOnce() {
        assertThatThrownBy(() -> read(Map.of("mail-workers", "0", "smtp-read-timeout", "soon")))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("""
                        The message queue is not configured right:
                        - mail-workers is "0", not a number from 1 to 64.
                        - smtp-read-timeout is "soon", not a number from 1 to 3600000.""");
    }

    private static QueueSettings read(Map<String, String> options) {
        return QueueSettings.read(options::get, () -> 0.5);
    }
}
