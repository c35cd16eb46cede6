package fr.educonnect.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What holds for the source of every template, whatever a page shows. */
class TemplatesTest {

    private static final Pattern COMMENT = Pattern.compile("<#--.*?-->", Pattern.DOTALL);
    private static final Pattern DIRECTIVE = Pattern.compile("</?[#@](?:\"[^\"]*\"|'[^']*'|->|[^>\"'])*>");
    private static final Pattern INTERPOLATION = Pattern.compile("\\$\\{(?:\"[^\"]*\"|'[^']*'|[^}\"'])*}");
    private static final Pattern CLASS_NAME = Pattern.compile("properties\\.(\\w+)");

    /** Pages of the base theme that a realm may open to parents with the flows of other modules or of Keycloak. */
    private static final List<String> BASE_PAGES = List.of(
            "delete-account-confirm.ftl",
            "login-reset-password.ftl",
            "login-username.ftl",
            "register-commons.ftl",
            "register.ftl",
            "webauthn-authenticate.ftl");

    static final List<String> TEMPLATES = LoginTheme.TEMPLATES;

    @Test
    void theListOfTemplatesIsComplete() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(getClass().getClassLoader().getResource(LoginTheme.OURS))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".ftl")))
                    .containsExactlyInAnyOrderElementsOf(TEMPLATES);
        }
    }

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void holdsNoLiteralText(String name) {
        String markup = markup(LoginTheme.template(name));
        String text = markup.replaceAll("<[^>]*>", "").replaceAll("&\\w+;", "");
        // Macros that write attributes of a tag have them outside any tag.
        assertThat(text.replaceAll(" [a-z-]+=\"[^\"]*\"| disabled\\b", "")).doesNotContainPattern("\\p{L}");
        assertThat(markup).doesNotContainPattern("(?:alt|title|aria-label|placeholder)=\"[^\"]*\\p{L}");
    }

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void holdsNothingThatTheContentSecurityPolicyForbids(String name) {
        String markup = markup(LoginTheme.template(name));
        assertThat(markup)
                .doesNotContainPattern("<script(?![^>]* src=)")
                .doesNotContainPattern("(?i)<style|\\sstyle=|\\son[a-z]+=|javascript:|data:|<base\\b");
        assertThat(COMMENT.matcher(LoginTheme.template(name)).replaceAll("")).doesNotContainPattern("(?i)https?:|\"//");
    }

    @Test
    void everyClassNameIsASettingAndEverySettingOfOursIsUsed() {
        Set<String> used = new TreeSet<>();
        for (String name : TEMPLATES) {
            Matcher matcher = CLASS_NAME.matcher(LoginTheme.template(name));
            while (matcher.find()) {
                used.add(matcher.group(1));
            }
        }
        assertThat(LoginTheme.settings().stringPropertyNames()).containsAll(used);
        used.addAll(Extension.classNames(CLASS_NAME));
        // Keycloak's own names serve the pages of the base theme and of other extensions as well.
        String base = basePages();
        assertThat(LoginTheme.settings().stringPropertyNames())
                .filteredOn(name -> name.startsWith("kc") || name.startsWith("educonnect"))
                .allMatch(name -> used.contains(name) || base.contains(name));
    }

    @Test
    void theInlineScriptOfKeycloakFindsNoPlace() {
        // BrowserHistoryHelper looks for exactly this end tag to put its script before it.
        assertThat(LoginTheme.template("template.ftl")).doesNotContainPattern("</[hH][eE][aA][dD]>");
    }

    /** A template without its comments, directives and interpolations. */
    static String markup(String template) {
        String source = COMMENT.matcher(template).replaceAll("");
        source = DIRECTIVE.matcher(source).replaceAll("");
        return INTERPOLATION.matcher(source).replaceAll("");
    }

    private static String basePages() {
        StringBuilder pages = new StringBuilder();
        for (String name : BASE_PAGES) {
            pages.append(LoginTheme.basePage(name));
        }
        return pages.toString();
    }
}
