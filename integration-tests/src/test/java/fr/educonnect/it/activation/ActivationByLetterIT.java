package fr.educonnect.it.activation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.directory.account.ProvisionalSecrets;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A parent with a letter of the school, and neither mobile nor mail, activates the account (flows §5, "Par courrier"). */
@ExtendWith(TestBedExtension.class)
class ActivationByLetterIT {

    private static final LocalDate BIRTH = LocalDate.of(2007, 9, 19);

    @RegisterExtension
    final Newcomers newcomers;

    private final TestBed bed;
    private final String secret = ProvisionalSecrets.next();
    private String identifiant;

    ActivationByLetterIT(TestBed bed) {
        this.newcomers = new Newcomers(bed, Newcomer.ONLY_A_LETTER);
        this.bed = bed;
    }

    @BeforeEach
    void aLetter() {
        identifiant = Letters.write(bed.base().postgres(), Newcomer.ONLY_A_LETTER, secret);
    }

    @Test
    void fromTheSecretToTheTeleservice() {
        Activation way = signIn(secret.toLowerCase(Locale.ROOT).replace("-", " "));
        assertThat(way.asksForDates()).as(way.page().text()).isTrue();
        assertThat(way.page().groups()).containsExactly("Côme");
        way.dates(Map.of("Côme", BIRTH)).mail("eleonore@courriel.test").password(Activation.PASSWORD);
        assertThat(way.activated()).isTrue();
        assertThat(way.page().text()).contains(identifiant);
        assertThat(bed.post().nextMail("eleonore@courriel.test").text())
                .contains("Valider")
                .doesNotContain(identifiant);
        way.goOn();
        assertThat(newcomers.teleservice().isCallback(way.page())).isTrue();

        assertThat(refused(signIn(secret))).as("the secret works once").isTrue();
        assertThat(newcomers
                        .teleservice()
                        .isCallback(signIn(Activation.PASSWORD).page()))
                .isTrue();
    }

    @Test
    void withoutAnyAddress() {
        Activation way = signIn(secret).dates(Map.of("Côme", BIRTH));
        way.send(way.page().form("Je n'ai pas d'adresse")).password(Activation.PASSWORD);

        assertThat(way.activated()).isTrue();
        assertThat(way.page().text()).contains("Notez-le bien");
    }

    @Test
    void aSecretPastItsTimeSaysSoAndWhatToDo() {
        bed.base().postgres().update("""
                UPDATE account.account SET provisional_secret_expires_at = now() - interval '1 second' WHERE identifiant = ?
                """, identifiant);
        bed.realm().clearUserCache();
        HttpPage page = signIn(secret).page();

        assertThat(page.text()).contains("n'est plus valable", "Activer mon compte", "secrétariat élèves");
        assertThat(refused(signIn("ACDE-FGHJ-KLMN4"))).as("another secret").isTrue();
    }

    @Test
    void aWrongDateStopsAfterFiveTriesHere() {
        Activation way = signIn(secret);
        for (int i = 0; i < 5; i++) {
            way.dates(Map.of("Côme", BIRTH.plusDays(i + 1L)));
        }

        assertThat(way.asksForDates()).isFalse();
        assertThat(way.page().text()).contains("24 heures");
        assertThat(signIn(secret).dates(Map.of("Côme", BIRTH)).asksForDates()).isFalse();
    }

    @Test
    void halfwayNobodyIsSignedIn() {
        Activation way = signIn(secret).dates(Map.of("Côme", BIRTH));
        HttpPage other = way.browser().get(newcomers.teleservice().authorizationRequest("openid"));

        assertThat(newcomers.teleservice().isCallback(other)).isFalse();
        assertThat(other.hasField("Mot de passe")).as(other.text()).isTrue();
    }

    /** Somebody else who has read the letter, and does not know the birth dates. */
    @Test
    void whoWaitsAtTheDatesIsNotCarriedInByTheParentsActivation() {
        Activation stranger = signIn(secret);
        assertThat(stranger.asksForDates()).as(stranger.page().text()).isTrue();
        URI reload =
                URI.create(stranger.page().formAction().toString().replaceAll("(session_code|execution)=[^&]*&?", ""));
        Activation parent = signIn(secret).dates(Map.of("Côme", BIRTH));
        parent.send(parent.page().form("Je n'ai pas d'adresse")).password(Activation.PASSWORD);
        assertThat(parent.activated()).as(parent.page().text()).isTrue();

        HttpPage reloaded = stranger.browser().get(reload);
        assertThat(newcomers.teleservice().isCallback(reloaded)).isFalse();
        assertThat(reloaded.text()).contains("vient d'être activé", "Mot de passe perdu");
        assertThat(stranger.browser()
                        .get(reloaded.link("Revenir à la page de connexion"))
                        .hasField("Mot de passe"))
                .isTrue();
        assertThat(stranger.browser()
                        .get(newcomers.teleservice().authorizationRequest("openid"))
                        .hasField("Mot de passe"))
                .isTrue();
        assertThat(newcomers.teleservice().isCallback(parent.goOn().page())).isTrue();
    }

    private Activation signIn(String password) {
        return Activation.byLetter(newcomers.teleservice(), new HttpBrowser(), identifiant, password);
    }

    private static boolean refused(Activation way) {
        return way.page().hasField("Mot de passe") && way.page().text().contains("incorrect");
    }
}
