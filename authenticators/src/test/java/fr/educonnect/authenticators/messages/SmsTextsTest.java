package fr.educonnect.authenticators.messages;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.sms.text.GsmText;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every SMS goes out in the GSM 7 bit alphabet, as one: half the price, and no phone shows it in pieces. */
class SmsTextsTest {

    private static final String LONG_HOST = "educonnect.ac-orleans-tours.education.fr";

    private final Properties texts = new Properties();

    @BeforeEach
    void read() throws IOException {
        try (Reader reader = new InputStreamReader(
                getClass().getResourceAsStream("/theme-resources/messages/messages_fr.properties"),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
    }

    @Test
    void everyTextIsGsm7() {
        assertThat(texts.stringPropertyNames())
                .filteredOn(key -> key.startsWith("educonnect.sms."))
                .hasSizeGreaterThan(5)
                .allSatisfy(key -> assertThat(GsmText.of(texts.getProperty(key)).charactersOutsideGsm7().stream()
                                // Braces of MessageFormat are gone in the message.
                                .filter(character -> !"{}".contains(character)))
                        .as(key)
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "identifiant", "activation"})
    void theCodeFitsOneMessageAndEndsAsPhonesWantIt(String purpose) {
        String sms = text("educonnect.sms.code", "012345", 120, LONG_HOST, text("educonnect.sms.code." + purpose));
        assertFits(sms);
        assertThat(sms)
                .contains("Code 012345 pour", "Ne communiquez ce code à personne", "valable 120 min")
                .endsWith("\n\n@educonnect.ac-orleans-tours.education.fr #012345");
    }

    @Test
    void theIdentifiantsOfACoupleFitOneMessage() {
        assertFits(String.join(
                "\n",
                text("educonnect.sms.identifiant.intro"),
                text("educonnect.sms.identifiant.line", "Marie-Antoinette", "L", "m.leveque-martin12"),
                text("educonnect.sms.identifiant.line", "Jean-Christophe", "L", "j.leveque-martin12")));
    }

    @Test
    void theOthersFitOneMessage() {
        assertFits(text("educonnect.sms.notActivated"));
        assertFits(text("educonnect.sms.passwordChanged", "24/11/2026 à 18:05"));
        assertThat(List.of(text("educonnect.sms.passwordChanged", "X"))).allMatch(sms -> sms.contains("le X."));
    }

    private static void assertFits(String sms) {
        GsmText measured = GsmText.of(sms);
        assertThat(measured.charactersOutsideGsm7()).isEmpty();
        assertThat(measured.fitsOneGsm7Segment()).as("%s: %s", measured, sms).isTrue();
    }

    private String text(String key, Object... arguments) {
        return new MessageFormat(texts.getProperty(key), Locale.FRENCH).format(arguments);
    }
}
