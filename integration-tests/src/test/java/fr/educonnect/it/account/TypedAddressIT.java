package fr.educonnect.it.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.activation.Newcomer;
import fr.educonnect.it.activation.Newcomers;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpForm;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A parent whose schools have no address gives one afterwards, and corrects it until it is validated. */
@ExtendWith(TestBedExtension.class)
class TypedAddressIT {

    private static final String WRONG = "typing.error@courriel.test";
    private static final String RIGHT = "right@courriel.test";

    @RegisterExtension
    final Newcomers newcomers;

    private final TestBed bed;

    TypedAddressIT(TestBed bed) {
        this.newcomers = new Newcomers(bed, Newcomer.ONLY_A_LETTER, Newcomer.ONE_CHILD);
        this.bed = bed;
    }

    @BeforeEach
    void anAccountWithoutAddress() {
        newcomers.account("it.own", Newcomer.ONLY_A_LETTER, TestBed.PASSWORD);
    }

    @Test
    void isGivenCorrectedAndValidated() {
        MyInformation information = open("it.own").press("Donner une adresse");
        state(information, WRONG, TestBed.PASSWORD);
        assertThat(information.page().text()).contains("Un message vient de partir", WRONG, "À valider");
        URI wrong = bed.post().nextMail(WRONG).link().address();

        bed.base().recovery().clearCounters();
        state(information.press("Corriger mon adresse"), RIGHT, TestBed.PASSWORD);
        assertThat(information.page().text()).contains(RIGHT).doesNotContain(WRONG);
        validate(bed.post().nextMail(RIGHT).link().address());
        assertThat(new HttpBrowser().get(wrong).hasButton("Valider"))
                .as("the former link")
                .isFalse();

        String afterwards = open("it.own").page().text();
        assertThat(afterwards).contains(RIGHT, "Validée").doesNotContain("Corriger mon adresse");
    }

    @Test
    void onlyWithThePasswordAndAnAddress() {
        MyInformation information = open("it.own").press("Donner une adresse");
        state(information, WRONG, "Faux-mot-de-passe-1");
        assertThat(information.page().text()).contains("Ce n'est pas votre mot de passe actuel");
        assertThat(information.page().form("Continuer").value("Adresse de courrier électronique"))
                .isEqualTo(WRONG);
        state(information, "<script>@courriel.test", TestBed.PASSWORD);
        assertThat(information.page().text()).contains("Cette adresse n'est pas valable");
        assertThat(stated()).isEmpty();
    }

    @Test
    void notWhereASchoolHasOneWhateverIsPosted() {
        newcomers.account("it.other", Newcomer.ONE_CHILD, TestBed.PASSWORD);
        MyInformation information = open("it.other");
        assertThat(information.page().text()).doesNotContain("Corriger mon adresse", "Donner une adresse");

        information.post(Map.of("state", "true", "email", WRONG, "password", TestBed.PASSWORD));

        assertThat(bed.post().mailTo(WRONG)).isEmpty();
        assertThat(information.page().text()).contains(bed.base().contact(Newcomer.ONE_CHILD, "EMAIL"));
    }

    private static void state(MyInformation information, String address, String password) {
        information.send(information
                .page()
                .form("Continuer")
                .fill("Adresse de courrier électronique", address)
                .fill("Mot de passe actuel", password));
    }

    private static void validate(URI link) {
        HttpBrowser telephone = new HttpBrowser();
        HttpForm click = telephone.get(link).form("Valider");
        telephone.get(URI.create(click.target() + "?" + HttpBrowser.urlEncoded(click.values())));
    }

    private String stated() {
        return bed.base()
                .postgres()
                .text("SELECT coalesce(stated_email, '') FROM account.account WHERE identifiant = 'it.own'");
    }

    private MyInformation open(String identifiant) {
        return MyInformation.open(newcomers.teleservice(), new HttpBrowser(), identifiant, TestBed.PASSWORD);
    }
}
