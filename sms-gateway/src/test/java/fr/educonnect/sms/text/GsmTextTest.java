package fr.educonnect.sms.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GsmTextTest {

    @Test
    void frenchLettersOfTheAlphabetStayInOneSegmentOf160() {
        GsmText full = GsmText.of("é".repeat(160));

        assertThat(full.isGsm7()).isTrue();
        assertThat(full.fitsOneGsm7Segment()).isTrue();
        assertThat(full.segments()).hasSize(1);
        assertThat(GsmText.of("é".repeat(161)).segments())
                .extracting(String::length)
                .containsExactly(153, 8);
    }

    @Test
    void anOutsiderMakesTheWholeTextUcs2() {
        GsmText text = GsmText.of("Prénom : François 🙂, François");

        assertThat(text.isGsm7()).isFalse();
        assertThat(text.fitsOneGsm7Segment()).isFalse();
        assertThat(text.charactersOutsideGsm7()).containsExactly("ç", "🙂");
        assertThat(GsmText.of("ê".repeat(70)).segments()).hasSize(1);
        assertThat(GsmText.of("ê".repeat(71)).segments())
                .extracting(String::length)
                .containsExactly(67, 4);
    }

    @Test
    void theEuroTakesTwoSeptetsThatNoCutSeparates() {
        assertThat(GsmText.of("€".repeat(80)).length()).isEqualTo(160);
        assertThat(GsmText.of("a" + "€".repeat(80)).segments())
                .extracting(String::length)
                .containsExactly(77, 4);
    }

    @Test
    void noCutGoesThroughAnEmoji() {
        String text = "🙂".repeat(40);

        assertThat(GsmText.of(text).segments()).extracting(String::length).containsExactly(66, 14);
        assertThat(String.join("", GsmText.of(text).segments())).isEqualTo(text);
    }

    @Test
    void septetsAreThoseOfTheStandard() {
        assertThat(GsmText.of("@éàÇ€[ aZ\n").septets())
                .containsExactly(0x00, 0x05, 0x7F, 0x09, 0x1B, 0x65, 0x1B, 0x3C, 0x20, 0x61, 0x5A, 0x0A);
        assertThatThrownBy(() -> GsmText.of("ê").septets()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void printingDoesNotShowTheText() {
        assertThat(GsmText.of("Code 123456")).hasToString("GsmText[11 septets]");
    }

    @ParameterizedTest
    @CsvSource({
        "François Lefêvre, Francois Lefevre",
        "À l’école, A l'école",
        "cœur…, coeur...",
        "«\u00a0Noël\u202f», \" Noel \"",
        "déjà reçu – où, déjà recu - où",
        "Franc\u0327ois, Francois"
    })
    void frenchIsRespelledInGsm(String text, String spelling) {
        assertThat(GsmSpelling.of(text)).isEqualTo(spelling);
        assertThat(GsmText.of(spelling).isGsm7()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"François 🙂", "Łukasz reçoit", "Παρίσι ç ж"})
    void aTextThatNoSpellingBringsIntoGsmStaysWhole(String text) {
        assertThat(GsmSpelling.of(text)).isEqualTo(text);
    }
}
