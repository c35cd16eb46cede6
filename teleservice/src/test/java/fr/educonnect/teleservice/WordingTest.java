package fr.educonnect.teleservice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.teleservice.parent.Notice;
import fr.educonnect.teleservice.signin.AccountPage;
import fr.educonnect.teleservice.signin.SignInProblem;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every text is a message, every message is used, and templates hold neither text nor anything inline. */
class WordingTest {

    private static final Pattern KEY = Pattern.compile("#\\{([a-z0-9.-]+)");
    private static final Pattern LOOKED_UP = Pattern.compile("#messages\\.msg\\('([a-z0-9.-]+)'\\)");
    private static final Set<String> RECEIVED =
            Set.of("sub", "name", "email", "email_verified", "children", "FrEduVecteur", "FrEduCtPersonAffiliation");

    static Stream<Resource> templates() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:templates/**/*.html"));
    }

    @Test
    void messagesAreThoseThatPagesUse() throws IOException {
        Properties messages = new Properties();
        try (Reader file = new InputStreamReader(
                new ClassPathResource("messages.properties").getInputStream(), StandardCharsets.UTF_8)) {
            messages.load(file);
        }

        assertThat(messages.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(used());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void templatesHoldNoText(Resource template) throws IOException {
        assertThat(text(template).replaceAll("<[^>]*>", "")).isBlank();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void templatesHoldNothingInline(Resource template) throws IOException {
        assertThat(text(template))
                .doesNotContainPattern("<script|<style|\\sstyle=|\\son[a-z]+=|javascript:|th:utext|th:inline");
    }

    private static Set<String> used() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Resource template : templates().toList()) {
            String text = text(template);
            Stream.of(KEY, LOOKED_UP)
                    .flatMap(pattern -> pattern.matcher(text).results())
                    .map((MatchResult found) -> found.group(1))
                    .forEach(keys::add);
        }
        for (SignInProblem problem : SignInProblem.values()) {
            Stream.of("titre", "explication", "conseil")
                    .forEach(part -> keys.add("probleme." + problem.path() + "." + part));
        }
        Stream.of(AccountPage.values()).forEach(page -> keys.add("compte." + page.name()));
        Stream.of(Notice.values()).map(Notice::key).forEach(keys::add);
        RECEIVED.forEach(claim -> keys.add("recu." + claim));
        return keys;
    }

    private static String text(Resource template) throws IOException {
        return template.getContentAsString(StandardCharsets.UTF_8);
    }
}
