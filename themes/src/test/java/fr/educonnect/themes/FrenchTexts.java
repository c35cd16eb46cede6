package fr.educonnect.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;

/** What holds for every French text of ours, wherever it is shown. */
final class FrenchTexts {

    private static final String[] ARGUMENTS = {"A", "B", "C", "D", "E", "F"};

    private final Map<String, String> texts;

    FrenchTexts(Map<String, String> texts) {
        this.texts = texts;
    }

    void surviveMessageFormat() {
        assertThat(texts).allSatisfy((key, text) -> {
            assertThat(text.replace("''", "")).as(key).doesNotContain("'");
            assertThatCode(() -> new MessageFormat(text, Locale.FRENCH)).as(key).doesNotThrowAnyException();
            if (!text.contains(",choice,")) {
                String shown = text.replace("''", "'");
                for (int i = 0; i < ARGUMENTS.length; i++) {
                    shown = shown.replace("{" + i + "}", ARGUMENTS[i]);
                }
                assertThat(new MessageFormat(text, Locale.FRENCH).format(ARGUMENTS))
                        .as(key)
                        .isEqualTo(shown);
            }
        });
    }

    void haveNoBreakSpacesBeforeDoubleSigns() {
        assertThat(texts)
                .allSatisfy((key, text) ->
                        assertThat(text).as(key).doesNotContainPattern("(?<![\u00a0\u202f])[:;?!»]|«(?!\u00a0)"));
    }

    void holdNoJargon() {
        assertThat(texts).allSatisfy((key, text) -> assertThat(text.toLowerCase(Locale.FRENCH))
                .as(key)
                .doesNotContainPattern(
                        "\\b(?:jetons?|tokens?|clients?|uri|url|session|courriels?|e-mails?|emails?|nom d''utilisateur"
                                + "|authentifi\\w+|royaume|keycloak)\\b"));
    }
}
