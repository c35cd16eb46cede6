package fr.educonnect.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The mails as a parent gets them, html and plain text. */
class RenderedMailsTest {

    /** A key that has no text would be shown as itself. */
    private static final Pattern LEFT_OVER = Pattern.compile(
            "educonnect\\.(?!exemple)|requiredAction\\.|\\$\\{|\\{\\d|Body\\b|BodyHtml|&(?:amp;)?#?\\w+;");

    private static final Pattern PARAGRAPH = Pattern.compile("<(p|h2|li|strong)[^>]*>(.*?)</\\1>", Pattern.DOTALL);

    static Stream<Mail> mails() {
        return Mails.all();
    }

    static Stream<Mail> mailsOfTheExtension() {
        return Mails.ofTheExtension();
    }

    @Test
    void noMailIsForgotten() {
        assertThat(Mails.all().map(Mail::name).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(EmailTheme.KEYCLOAK_MAILS, EmailTheme.BASE_MAILS, Extension.mails())
                                .flatMap(List::stream)
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("mails")
    void everyTextIsFrenchAndThere(Mail mail) {
        assertThat(visible(mail.html())).doesNotContainPattern(LEFT_OVER);
        assertThat(mail.text()).doesNotContainPattern(LEFT_OVER).doesNotContain("<p>", "&eacute;");
    }

    @ParameterizedTest
    @MethodSource("mails")
    void standsInTheFrame(Mail mail) {
        assertThat(mail.html())
                .contains("<html lang=\"fr\" dir=\"ltr\">", "EduConnect", "automatiquement")
                .contains("role=\"presentation\"");
        assertThat(mail.html().split("<h1", -1)).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("mails")
    void loadsNothing(Mail mail) {
        assertThat(mail.html())
                .doesNotContainPattern(
                        "(?i)<img|<script|<link|<iframe|@import|@font-face|url\\(|\\ssrc=|javascript:|<form");
    }

    @ParameterizedTest
    @MethodSource("mailsOfTheExtension")
    void plainTextSaysWhatTheHtmlSays(Mail mail) {
        String text = squeezed(mail.text());
        PARAGRAPH
                .matcher(mail.html())
                .results()
                .map(paragraph -> plain(paragraph.group(2)))
                .filter(paragraph -> !paragraph.startsWith("Le bouton ne marche pas"))
                .forEach(paragraph -> assertThat(text).contains(paragraph));
    }

    @ParameterizedTest
    @MethodSource("mailsOfTheExtension")
    void aLinkIsAlsoWrittenOutAndNothingElseIsLinked(Mail mail) {
        Stream<String> links = Pattern.compile("href=\"([^\"]*)\"")
                .matcher(mail.html())
                .results()
                .map(link -> link.group(1));
        assertThat(links.distinct().toList()).hasSizeLessThanOrEqualTo(1).allSatisfy(link -> {
            assertThat(mail.html()).contains(">" + link + "</a>");
            assertThat(mail.text()).contains("\n" + link.replace("&amp;", "&") + "\n");
        });
    }

    @Test
    void whatSomebodyElseWroteIsShownAsText() {
        Mail mail = Mails.ofTheExtension().findFirst().orElseThrow();
        assertThat(mail.html()).contains("Cantine &amp; garderie &lt;en ligne&gt;");
        assertThat(mail.text()).contains("Cantine & garderie <en ligne>");
    }

    @Test
    void theTimeOfALinkIsWrittenOut() {
        assertThat(Mails.all().map(Mail::text).toList())
                .anyMatch(text -> text.contains("valable 30\u00a0minutes et"))
                .anyMatch(text -> text.contains("valable 24\u00a0heures et"))
                .anyMatch(text -> text.contains("valable 1 jour et"));
    }

    private static String plain(String html) {
        return squeezed(html.replaceAll("<[^>]*>", ""))
                .replace("&amp;", "&")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#39;", "'")
                .strip();
    }

    private static String visible(String html) {
        return html.replaceAll("(?s)<style>.*?</style>", "")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("&(?:amp|lt|gt|quot|#39|nbsp);", " ");
    }

    private static String squeezed(String text) {
        return text.replaceAll("[ \\n]+", " ");
    }
}
