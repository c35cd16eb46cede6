package fr.educonnect.it.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Forms as a parent sees them. */
class HttpFormTest {

    private static final HttpPage PAGE = new HttpPage(
            URI.create("http://localhost/a/b?c=d"), 200, HttpHeaders.of(Map.of(), (name, value) -> true), """
            <main><h1>Titre</h1>
            <form action="/one" method="post"><input type="hidden" name="way" value="x">
              <button name="channel" value="mail">Par  mail</button><button name="channel" value="sms">Par SMS</button></form>
            <form action="/two?e=1&amp;f=2" method="post">
              <label for="p">Indicatif</label><select id="p" name="prefix"><option value="33">France (+33)</option>
              <option value="262">La Réunion (+262)</option></select>
              <label for="n">Numéro</label><input id="n" name="number" value="06">
              <input type="checkbox" name="remember" value="on"><button>Valider</button></form>
            <a href="/again">Réessayer</a></main>
            """);

    @Test
    void theButtonThatWasPressedGoesAlong() {
        HttpForm form = PAGE.form("Par SMS");

        assertThat(form.target()).isEqualTo(URI.create("http://localhost/one"));
        assertThat(form.values()).isEqualTo(Map.of("way", "x", "channel", "sms"));
    }

    @Test
    void fieldsAreFoundByTheirLabels() {
        HttpForm form = PAGE.form("Valider");
        assertThat(form.value("Numéro")).isEqualTo("06");

        form.choose("Indicatif", "+262").fill("Numéro", "0692");
        assertThat(form.target()).isEqualTo(URI.create("http://localhost/two?e=1&f=2"));
        assertThat(form.values()).isEqualTo(Map.of("prefix", "262", "number", "0692"));
    }

    @Test
    void whatIsMissingFails() {
        assertThatThrownBy(() -> PAGE.form("Continuer")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> PAGE.form("Valider").fill("Code", "1")).isInstanceOf(AssertionError.class);
        assertThat(PAGE.hasField("Code")).isFalse();
        assertThat(PAGE.hasField("Numéro")).isTrue();
        assertThat(PAGE.hasLink("Réessayer")).isTrue();
        assertThat(PAGE.hasButton("Réessayer")).isFalse();
    }
}
