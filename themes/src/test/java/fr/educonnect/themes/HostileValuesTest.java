package fr.educonnect.themes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.directory.testing.HostileInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.forms.login.MessageType;

/**
 * Every template with names, addresses and everything else as somebody writes it who means no good (security 41). Whatever is
 * shown, the page has the same elements with the same attributes as with a harmless value, and the value stands in it as text.
 */
class HostileValuesTest {

    private static final String HARMLESS = "Xyzzy";

    static List<String> pages() {
        return Stream.concat(
                        Extension.pages().stream(),
                        Stream.of(
                                "login.ftl",
                                "login-update-password.ftl",
                                "login-verify-email.ftl",
                                "login-page-expired.ftl",
                                "logout-confirm.ftl",
                                "saml-post-form.ftl"))
                // Blocks that other pages use.
                .filter(page -> !List.of("educonnect-child-list.ftl", "educonnect-password-rules.ftl")
                        .contains(page))
                .toList();
    }

    static Stream<Mail> mails() {
        return Mails.ofTheExtension();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageShowsThemAsText(String page) {
        for (boolean truth : List.of(true, false)) {
            Document harmless = Jsoup.parse(page(page, HARMLESS, truth));
            for (String hostile : values()) {
                assertSameButFor(hostile, Jsoup.parse(page(page, hostile, truth)), harmless);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("mails")
    void aMailShowsThemAsText(Mail mail) {
        Mail harmless = mail.withEveryText(HARMLESS);
        for (String hostile : values()) {
            Mail rendered = mail.withEveryText(hostile);

            assertSameButFor(hostile, Jsoup.parse(rendered.html()), Jsoup.parse(harmless.html()));
            assertThat(rendered.text()).isEqualTo(harmless.text().replace(HARMLESS, hostile));
        }
    }

    /**
     * Keycloak takes the name out of a gap that stands in the argument of a sentence, and fills in one of its sentences at most:
     * nothing is worked out, and nothing of the server is read.
     */
    @Test
    void nothingIsWorkedOut() {
        String gaps =
                "${7*7} #{7*7} [=7*7] ${user.home} ${env.PATH} ${.data_model} ${vault.smtp} ${} ${${env.PATH}} ${";
        Stream<String> all = Stream.concat(
                pages().stream().map(page -> page(page, gaps, true)),
                mails().map(mail -> mail.withEveryText(gaps)).flatMap(mail -> Stream.of(mail.html(), mail.text())));

        assertThat(all).allSatisfy(html -> assertThat(Jsoup.parse(html).body().text())
                .doesNotContain("49", System.getProperty("user.home"), System.getenv("PATH")));
    }

    /** Keycloak's own sentences may hold markup, so a message is cleaned and not escaped: nothing in it may run. */
    @Test
    void aMessageRunsNothing() {
        for (String hostile : values()) {
            for (String page : List.of("login.ftl", "error.ftl", "info.ftl", "login-update-password.ftl")) {
                Page told = Page.of(page)
                        .message(MessageType.ERROR, "invalidUserMessage")
                        .told(hostile);

                assertRunsNothing(Jsoup.parse(told.html()));
            }
        }
    }

    /** Else the comparison would say nothing of them: they show our own sentences and nothing else. */
    @Test
    void almostEveryPageOfTheExtensionShowsSomethingThatIsNotOurs() {
        assertThat(Extension.pages())
                .filteredOn(page -> pages().contains(page))
                .filteredOn(page -> texts(Jsoup.parse(page(page, HARMLESS, true))).stream()
                        .noneMatch(text -> text.contains(HARMLESS)))
                .isSubsetOf(
                        "educonnect-address-validated.ftl",
                        "educonnect-channel.ftl",
                        "educonnect-code.ftl",
                        "educonnect-help.ftl",
                        "educonnect-outage.ftl",
                        "educonnect-recovery-stop.ftl",
                        "educonnect-sign-in-stopped.ftl",
                        "educonnect-ungroup.ftl");
    }

    /** All at once, and one without an end. */
    private static List<String> values() {
        String all = HostileInput.MEANINGFUL.stream()
                .filter(HostileValuesTest::canBeOnAPage)
                .collect(Collectors.joining(" / "));
        return List.of(all, HostileInput.ENDLESS);
    }

    /**
     * What XML cannot hold comes out of no export, and a parser of HTML reads other characters for it; nobody is called by blanks
     * and line breaks. What looks like a gap has a test of its own.
     */
    private static boolean canBeOnAPage(String value) {
        return !value.contains("${")
                && value.equals(value.strip())
                && value.codePoints()
                        .noneMatch(c -> Character.isISOControl(c)
                                || Character.getType(c) == Character.SURROGATE
                                || Character.getType(c) == Character.LINE_SEPARATOR);
    }

    private static String page(String template, String value, boolean truth) {
        HostileValue anything = new HostileValue(value, truth);
        return Page.of(template)
                .with("scripts", List.of())
                .with("minutes", 30)
                .with("digits", 6)
                .with("goal", "password")
                .with("lead", "educonnect.recovery.code.title")
                .with("told", "educonnect.recovery.code.title")
                .without("message")
                .otherwise(anything)
                .html();
    }

    private static List<String> structure(Document page) {
        List<String> structure = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            List<String> attributes = new ArrayList<>();
            element.attributes().forEach(attribute -> attributes.add(attribute.getKey()));
            structure.add(element.tagName() + attributes);
        }
        return structure;
    }

    private static void assertSameButFor(String hostile, Document rendered, Document harmless) {
        assertThat(structure(rendered)).isEqualTo(structure(harmless));
        assertThat(texts(rendered))
                .isEqualTo(texts(harmless).stream()
                        .map(text -> text.replace(HARMLESS, hostile))
                        .toList());
    }

    /** Of elements and attributes. */
    private static List<String> texts(Document page) {
        return page.getAllElements().stream()
                .flatMap(element -> Stream.concat(
                        Stream.of(element.wholeOwnText(), element.data()),
                        element.attributes().asList().stream().map(Attribute::getValue)))
                .toList();
    }

    private static void assertRunsNothing(Document page) {
        for (Element element : page.getAllElements()) {
            assertThat(element.tagName())
                    .isNotIn("iframe", "object", "embed", "svg", "style")
                    .satisfies(tag -> {
                        if (tag.equals("script")) {
                            assertThat(element.attr("src")).startsWith("/resources/");
                        }
                    });
            element.attributes().forEach(attribute -> {
                assertThat(attribute.getKey()).doesNotStartWith("on").isNotEqualTo("style");
                assertThat(attribute.getValue().strip().toLowerCase(Locale.ROOT))
                        .doesNotStartWith("javascript:");
            });
        }
    }
}
