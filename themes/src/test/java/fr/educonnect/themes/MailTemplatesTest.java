package fr.educonnect.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the source of every mail's template, and of every page of module {@code authenticators}. */
class MailTemplatesTest {

    private static final Pattern SETTING = Pattern.compile("properties\\.(mail\\w+)");

    /** Name and source of each. */
    static Stream<String[]> templates() {
        Stream<String[]> theme = Stream.concat(EmailTheme.BLOCKS.stream(), EmailTheme.KEYCLOAK_MAILS.stream())
                .flatMap(name -> Stream.of("html/" + name, "text/" + name))
                .map(path -> new String[] {path, EmailTheme.template(path)});
        Stream<String[]> extension = Stream.concat(
                        Extension.pages().stream(),
                        Extension.mails().stream().flatMap(name -> Stream.of("html/" + name, "text/" + name)))
                .map(path -> new String[] {path, Extension.template(path)});
        return Stream.concat(theme, extension);
    }

    @Test
    void theListsOfTemplatesAreComplete() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(getClass().getClassLoader().getResource(EmailTheme.OURS))
                .toURI());
        for (String kind : List.of("html", "text")) {
            try (Stream<Path> files = Files.list(folder.resolve(kind))) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .containsExactlyInAnyOrderElementsOf(
                                Stream.concat(EmailTheme.BLOCKS.stream(), EmailTheme.KEYCLOAK_MAILS.stream())
                                        .toList());
            }
        }
        assertThat(Extension.plainTexts()).isEqualTo(Extension.mails());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    void holdsNoLiteralText(String name, String source) {
        String markup = TemplatesTest.markup(source.replaceAll("(?s)<style>.*?</style>", ""));
        assertThat(markup.replaceAll("<[^>]*>", "").replaceAll("&\\w+;", "")).doesNotContainPattern("\\p{L}");
        assertThat(markup).doesNotContainPattern("(?:alt|title|aria-label|placeholder)=\"[^\"]*\\p{L}");
        assertThat(markup).doesNotContainPattern("(?i)https?:|\"//");
    }

    @Test
    void everyColourIsASettingAndEverySettingIsUsed() {
        TreeSet<String> used = new TreeSet<>();
        templates().forEach(template -> {
            Matcher matcher = SETTING.matcher(template[1]);
            while (matcher.find()) {
                used.add(matcher.group(1));
            }
        });
        assertThat(EmailTheme.settings().stringPropertyNames())
                .filteredOn(name -> name.startsWith("mail"))
                .containsExactlyInAnyOrderElementsOf(used);
        assertThat(templates())
                .allSatisfy(template -> assertThat(template[1]).doesNotContainPattern("#[0-9a-f]{6}\\b"));
    }

    @Test
    void pagesHoldNothingThatTheContentSecurityPolicyForbids() {
        assertThat(Extension.pages()).allSatisfy(name -> assertThat(TemplatesTest.markup(Extension.template(name)))
                .doesNotContainPattern("<script(?![^>]* src=)")
                .doesNotContainPattern("(?i)<style|\\sstyle=|\\son[a-z]+=|javascript:|data:|<base\\b"));
    }
}
