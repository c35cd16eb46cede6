package fr.educonnect.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmsMessageTest {

    @ParameterizedTest
    @CsvSource({
        "+33639981278, +336******78",
        "+262692123456, +262*******56",
        "+68987123456, +689******56",
        "+33123456, *********"
    })
    void numbersAreMaskedWhereverTheyArePrinted(String number, String masked) {
        assertThat(new E164Number(number)).hasToString(masked);
        assertThat(new E164Number(number).digits()).isEqualTo(number.substring(1));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "0639981278",
                "+33 6 39 98 12 78",
                "+0639981278",
                "+331234",
                "+1234567890123456",
                "+33639981278\n"
            })
    void whatIsNotE164IsRefusedWithoutShowingIt(String typed) {
        assertThatThrownBy(() -> new E164Number(typed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not a telephone number in E.164");
    }

    @Test
    void aMessagePrintsNeitherItsTextNorTheNumber() {
        SmsMessage message = new SmsMessage(new E164Number("+33639981278"), "Votre code : 123456", "a1");

        assertThat(message).hasToString("SmsMessage[a1 to +336******78, 19 characters]");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " \n", "code\u0000"})
    void textsThatCannotBeSentAreRefused(String text) {
        assertThatThrownBy(() -> new SmsMessage(new E164Number("+33639981278"), text, "a1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "a b", "a\r\nX-Other: 1", "é"})
    void referencesThatAHeaderCannotCarryAreRefused(String reference) {
        assertThatThrownBy(() -> new SmsMessage(new E164Number("+33639981278"), "text", reference))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void secretsAreNotPrinted() {
        assertThat(new SecretSetting("hunter2").toString()).doesNotContain("hunter2");
    }
}
