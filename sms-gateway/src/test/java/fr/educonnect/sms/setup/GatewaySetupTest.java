package fr.educonnect.sms.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.educonnect.sms.SecretSetting;
import fr.educonnect.sms.chain.GatewayChain;
import fr.educonnect.sms.chain.GatewayHealth;
import fr.educonnect.sms.chain.SendListener;
import fr.educonnect.sms.settings.InvalidSettingsException;
import fr.educonnect.sms.testing.Options;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class GatewaySetupTest {

    private static final Path GUIDE = Path.of("../docs/sms-gateways.md");
    private static final String PREFIX = "spi-sms-gateway--chain--";

    private final GatewaySetup setup =
            new GatewaySetup(SecretSetting::configured, SendListener.NONE, Clock.systemUTC());

    @Test
    void withoutGatewaysTheChainIsEmpty() {
        assertThat(setup.chain(name -> null).health()).isEmpty();
    }

    @Test
    void everyProblemOfEveryGatewayIsNamedAtOnce() {
        assertThatThrownBy(() -> setup.chain(Options.none()
                        .with("gateways", "one, Two, one, three, four")
                        .with("one-type", "smpp")
                        .with("three-type", "fax")
                        .with("three-url", "https://a.b/")
                        .with("three-body", "{\"to\":\"{to}\",\"text\":\"{text}\"}")
                        .with("three-breaker-rest", "1")
                        .with("respell-in-gsm", "maybe")::get))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("""
                        The SMS gateways are not configured right:
                        - one-host is empty. Enter a value such as smpp.example.org.
                        - one-system-id is empty. Enter a value such as educonnect.
                        - one-password is empty. Enter the secret or $${vault.KEY}, with two dollar signs.
                        - one-sender is empty. Enter a value such as EduConnect.
                        - gateways names "Two"; a name is lower-case letters and digits.
                        - gateways names one twice.
                        - three-breaker-rest is "1", not a number from 1000 to 3600000.
                        - three-type is "fax", not one of http, smpp.
                        - four-type is empty. Enter a value such as http.
                        - respell-in-gsm is "maybe", not true or false.""");
    }

    @TestFactory
    List<DynamicTest> everyConfigurationOfTheGuideWorks() throws IOException {
        List<String> examples = Pattern.compile("```properties\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(GUIDE))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(examples).hasSizeGreaterThanOrEqualTo(4);
        return examples.stream()
                .map(example ->
                        DynamicTest.dynamicTest(example.lines().findFirst().orElseThrow(), () -> {
                            Properties options = read(example);
                            GatewayChain chain = setup.chain(name -> options.getProperty(PREFIX + name));
                            assertThat(chain.health())
                                    .extracting(GatewayHealth::gateway)
                                    .containsExactly(options.getProperty(PREFIX + "gateways")
                                            .split(","));
                            assertThat(options.stringPropertyNames())
                                    .as("each option belongs to the SPI")
                                    .allMatch(name -> name.startsWith("spi-sms-gateway--"));
                            chain.close();
                        }))
                .toList();
    }

    private static Properties read(String example) {
        Properties options = new Properties();
        try {
            options.load(new StringReader(example));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return options;
    }
}
