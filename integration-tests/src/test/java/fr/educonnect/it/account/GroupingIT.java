package fr.educonnect.it.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.educonnect.it.activation.Newcomer;
import fr.educonnect.it.activation.Newcomers;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.oidc.Tokens;
import fr.educonnect.it.post.Mail;
import fr.educonnect.it.school.SchoolBase;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** "Mes enfants" and grouping (flows §6), with the parent who stands in three schools, and with others. */
@ExtendWith(TestBedExtension.class)
class GroupingIT {

    private static final String PASSWORD = TestBed.PASSWORD;
    private static final String SCOPE = "openid profile children";

    @RegisterExtension
    final Newcomers newcomers;

    private final TestBed bed;

    GroupingIT(TestBed bed) {
        this.newcomers = new Newcomers(
                bed,
                Newcomer.THREE_SCHOOLS_1,
                Newcomer.THREE_SCHOOLS_2,
                Newcomer.THREE_SCHOOLS_3,
                Newcomer.FATHER_OF_TWINS,
                Newcomer.TWO_CHILDREN);
        this.bed = bed;
    }

    @Test
    void twoAccountsBecomeOneAndTheServiceSeesItAtTheNextRefresh() {
        newcomers.account("it.own", Newcomer.THREE_SCHOOLS_1, PASSWORD);
        newcomers.account("it.other", Newcomer.THREE_SCHOOLS_2, PASSWORD);
        Tokens own = newcomers.teleservice().signIn("it.own", PASSWORD, SCOPE);
        Tokens other = newcomers.teleservice().signIn("it.other", PASSWORD, SCOPE);
        assertThat(children(own)).containsExactly("Maëlle");

        MyChildren way = mine();
        assertThat(way.text())
                .contains("Maëlle", "Les services en ligne voient cet enfant")
                .doesNotContain("Théo");
        way.add().other("it.other", PASSWORD);
        assertThat(way.text())
                .contains("Ajouter ces enfants", "Théo", "Le compte it.other sera fermé")
                .doesNotContain("Maëlle");
        way.confirm();

        assertThat(way.text()).contains("1 enfant est ajouté", "Maëlle", "Théo");
        HttpPage back = way.browser().send(way.page().form("Revenir au service"));
        assertThat(newcomers.teleservice().isCallback(back)).isTrue();
        assertThat(back.parameter("kc_action_status")).isEqualTo("success");
        assertThat(children(refreshed(own))).containsExactlyInAnyOrder("Maëlle", "Théo");
        assertThat(newcomers.teleservice().refresh(other).status()).as("closed").isEqualTo(400);
        assertThat(signIn("it.other", PASSWORD).text()).contains("Ce compte a été regroupé");
        assertThat(signIn("it.other", "not-the-password").text()).doesNotContain("regroupé");
    }

    @Test
    void anAccountThatWasNeverActivatedComesWithItsLettersSecret() {
        newcomers.account("it.own", Newcomer.THREE_SCHOOLS_1, PASSWORD);
        newcomers.account("it.letter", Newcomer.THREE_SCHOOLS_3, null);

        MyChildren way = mine().add().other("it.letter", SchoolBase.PROVISIONAL_SECRET.toLowerCase());
        assertThat(way.text()).contains("Éloi");
        way.confirm();

        assertThat(way.text()).contains("Éloi", "ne voient pas encore cet enfant");
        assertThat(signIn("it.letter", SchoolBase.PROVISIONAL_SECRET).text()).contains("Ce compte a été regroupé");
    }

    @Test
    void aSecondGroupingOnTopOfTheFirst() {
        newcomers.account("it.own", Newcomer.THREE_SCHOOLS_1, PASSWORD);
        newcomers.account("it.other", Newcomer.THREE_SCHOOLS_2, PASSWORD);
        newcomers.account("it.third", Newcomer.THREE_SCHOOLS_3, PASSWORD);

        MyChildren way = mine().add().other("it.other", PASSWORD).confirm();
        way.add().other("it.third", PASSWORD).confirm();

        assertThat(way.text()).contains("Maëlle", "Théo", "Éloi");
        assertThat(newcomers.accounts()).isEqualTo(1);
    }

    @Test
    void aChildKnownToBothAppearsOnce() {
        newcomers.account("it.own", Newcomer.THREE_SCHOOLS_1, PASSWORD);
        newcomers.account("it.other", Newcomer.THREE_SCHOOLS_2, PASSWORD);
        bed.base().postgres().update("""
                INSERT INTO school.guardianship (guardian_id, child_id, relation_code, legal_level)
                SELECT o.id, l.child_id, 10, 1 FROM school.guardian o, school.guardian g
                JOIN school.guardianship l ON l.guardian_id = g.id WHERE o.source_key = ? AND g.source_key = ?
                """, Newcomer.THREE_SCHOOLS_2, Newcomer.THREE_SCHOOLS_1);
        try {
            MyChildren way = mine().add().other("it.other", PASSWORD);
            assertThat(way.text()).contains("déjà dans votre compte");
            way.confirm();

            assertThat(way.text()).contains("1 enfant est ajouté").containsOnlyOnce("Maëlle");
        } finally {
            bed.base().postgres().update("""
                    DELETE FROM school.guardianship WHERE guardian_id = (SELECT id FROM school.guardian WHERE source_key = ?)
                    AND child_id IN (SELECT child_id FROM school.guardianship l JOIN school.guardian g ON g.id = l.guardian_id
                                     WHERE g.source_key = ?)
                    """, Newcomer.THREE_SCHOOLS_2, Newcomer.THREE_SCHOOLS_1);
        }
    }

    @Test
    void somebodyElsesNameChangesNothingAndSaysWhatToDo() {
        newcomers.account("it.own", Newcomer.THREE_SCHOOLS_1, PASSWORD);
        newcomers.account("it.fay", Newcomer.FATHER_OF_TWINS, PASSWORD);

        MyChildren way = mine().add().other("it.fay", PASSWORD);

        assertThat(way.text())
                .contains("ne sont pas au même nom", "rien n'a changé", "secrétariat élèves")
                .doesNotContain("Noé");
        assertThat(way.page().form("Continuer").value("Identifiant")).isEqualTo("it.fay");
        assertThat(newcomers.identifiant(Newcomer.FATHER_OF_TWINS)).isEqualTo("it.fay");
    }

    @Test
    void cancelLeadsBackAndALocalUserToo() {
        newcomers.account("it.own", Newcomer.THREE_SCHOOLS_1, PASSWORD);

        MyChildren way = mine().add();
        HttpPage back = way.browser().send(way.page().form("Annuler"));

        assertThat(newcomers.teleservice().isCallback(back)).isTrue();
        assertThat(back.parameter("kc_action_status")).isEqualTo("cancelled");
    }

    @Test
    void bothAddressesAreToldAndTheParentUndoes() {
        newcomers.account("it.own", Newcomer.THREE_SCHOOLS_1, PASSWORD);
        newcomers.account("it.other", Newcomer.THREE_SCHOOLS_3, PASSWORD);
        mine().add().other("it.other", PASSWORD).confirm();
        String ownAddress = bed.base().contact(Newcomer.THREE_SCHOOLS_1, "EMAIL");
        String otherAddress = bed.base().contact(Newcomer.THREE_SCHOOLS_3, "EMAIL");
        Mail mail = bed.post().nextMail(ownAddress);
        assertThat(mail.subject()).isEqualTo("Vos comptes sont regroupés");
        if (!otherAddress.equals(ownAddress)) {
            assertThat(bed.post().nextMail(otherAddress).text()).contains("it.other", "fermé");
        }

        HttpBrowser anyBrowser = new HttpBrowser();
        HttpPage page = anyBrowser.get(mail.link().address());
        assertThat(page.text()).contains("Annuler le regroupement").doesNotContain("it.other", "Éloi");
        HttpPage wrong = anyBrowser.send(page.form("Annuler le regroupement").fill("Mot de passe", "not-the-password"));
        assertThat(wrong.text()).contains("pas le bon mot de passe");
        HttpPage done = anyBrowser.send(wrong.form("Annuler le regroupement").fill("Mot de passe", PASSWORD));

        assertThat(done.text()).contains("Le regroupement est annulé");
        assertThat(newcomers.identifiant(Newcomer.THREE_SCHOOLS_3)).isEqualTo("it.other");
        assertThat(anyBrowser.get(mail.link().address()).text()).contains("déjà servi");
        assertThat(bed.post().nextMail(ownAddress).subject()).contains("annulé");
    }

    private MyChildren mine() {
        return MyChildren.of(newcomers.teleservice(), new HttpBrowser(), "it.own", PASSWORD);
    }

    private HttpPage signIn(String identifiant, String password) {
        HttpBrowser browser = new HttpBrowser();
        return browser.signIn(
                browser.get(newcomers.teleservice().authorizationRequest(SCOPE, Map.of())), identifiant, password);
    }

    private Tokens refreshed(Tokens tokens) {
        return Tokens.of(newcomers.teleservice().refresh(tokens).ok().json());
    }

    private List<String> children(Tokens tokens) {
        JsonNode claims = newcomers.teleservice().userInfoClaims(tokens);
        return StreamSupport.stream(claims.path("children").spliterator(), false)
                .map(child -> child.path("given_name").asText())
                .toList();
    }
}
