package fr.educonnect.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The French texts of the mails and of module {@code authenticators}. */
class MailMessagesTest {

    private static final Pattern KEY = Pattern.compile("msg\\(\"([^\"]+)\"|\"(educonnect\\.[\\w.-]+)\"");

    private final TreeMap<String, String> ofTheTheme = LoginTheme.sorted(EmailTheme.ownMessages());
    private final TreeMap<String, String> ofTheExtension = LoginTheme.sorted(Extension.messages());
    private final Map<String, String> all = LoginTheme.sorted(EmailTheme.messages());

    @Test
    void everyKeyOfTheMailsHasAFrenchText() {
        assertThat(missing(keysOfMails(), all)).isEmpty();
    }

    @Test
    void everyKeyOfTheExtensionsPagesHasAFrenchText() {
        Map<String, String> shown = LoginTheme.sorted(LoginTheme.messages());
        shown.putAll(ofTheExtension);
        assertThat(missing(keys(Extension.pages().stream().map(Extension::template)), shown))
                .isEmpty();
    }

    @Test
    void everyTextOfTheMailThemeIsUsed() {
        Set<String> used = keysOfMails();
        Set<String> base = LoginTheme.properties(EmailTheme.BASE + "messages/messages_fr.properties")
                .stringPropertyNames();
        assertThat(ofTheTheme.keySet()).allMatch(key -> base.contains(key) || used.contains(key));
    }

    @Test
    void everyMailOfTheExtensionHasASubjectThatStaysInOneLine() {
        assertThat(Extension.mails())
                .map(name ->
                        name.replace("educonnect-mail-", "educonnect.mail.").replace(".ftl", ".subject"))
                .allSatisfy(key -> assertThat(ofTheExtension.get(key))
                        .as(key)
                        .isNotBlank()
                        .hasSizeLessThan(60)
                        .doesNotContain("\n"));
    }

    @Test
    void apostrophesSurviveMessageFormat() {
        new FrenchTexts(ofTheTheme).surviveMessageFormat();
        new FrenchTexts(ofTheExtension).surviveMessageFormat();
    }

    @Test
    void doubleSignsOfPunctuationStandAfterANoBreakSpace() {
        Map<String, String> plain = new TreeMap<>(ofTheTheme);
        plain.replaceAll((key, text) -> text.replaceAll("<[^>]*>", ""));
        new FrenchTexts(plain).haveNoBreakSpacesBeforeDoubleSigns();
        new FrenchTexts(ofTheExtension).haveNoBreakSpacesBeforeDoubleSigns();
    }

    @Test
    void noJargon() {
        new FrenchTexts(ofTheTheme).holdNoJargon();
        new FrenchTexts(ofTheExtension).holdNoJargon();
    }

    /** Whoever wants to frighten parents into clicking finds no such words here. */
    @Test
    void noThreats() {
        assertThat(all.entrySet().stream()
                        .filter(text ->
                                ofTheTheme.containsKey(text.getKey()) || ofTheExtension.containsKey(text.getKey())))
                .allSatisfy(text -> assertThat(text.getValue())
                        .as(text.getKey())
                        .doesNotContainPattern("(?i)urgent|suspend|supprimé|sous peine|immédiatement|dernier rappel"));
    }

    private static Set<String> missing(Set<String> keys, Map<String, String> texts) {
        Set<String> missing = new TreeSet<>();
        for (String key : keys) {
            boolean known = key.endsWith(".")
                    ? texts.keySet().stream().anyMatch(one -> one.startsWith(key))
                    : texts.containsKey(key);
            if (!known) {
                missing.add(key);
            }
        }
        return missing;
    }

    private static Set<String> keysOfMails() {
        Stream<String> theme = Stream.concat(EmailTheme.BLOCKS.stream(), EmailTheme.KEYCLOAK_MAILS.stream())
                .flatMap(name -> Stream.of("html/" + name, "text/" + name))
                .map(EmailTheme::template);
        Stream<String> extension = Extension.mails().stream()
                .flatMap(name -> Stream.of("html/" + name, "text/" + name))
                .map(Extension::template);
        return keys(Stream.concat(theme, extension));
    }

    private static Set<String> keys(Stream<String> templates) {
        Set<String> keys = new HashSet<>();
        templates.forEach(template -> {
            Matcher matcher = KEY.matcher(template);
            while (matcher.find()) {
                keys.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
            }
        });
        return keys;
    }
}
