package fr.educonnect.it.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.educonnect.it.oidc.RelyingParty;
import fr.educonnect.it.oidc.Tokens;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The identifiers of parents and children: a téléservice's own, and lasting (flows §7). */
@ExtendWith(TestBedExtension.class)
class PairwiseIdsIT {

    private static final String SCOPE = "openid children";

    private final TestBed bed;
    private RelyingParty canteen;
    private RelyingParty library;

    PairwiseIdsIT(TestBed bed) {
        this.bed = bed;
    }

    @BeforeEach
    void register() {
        canteen = bed.register("canteen");
        library = bed.register("library");
    }

    @AfterEach
    void unregister() {
        canteen.close();
        library.close();
    }

    @Test
    void theSameAtEverySignIn() {
        JsonNode first = userInfo(canteen, Family.TWINS);
        bed.realm().clearUserCache();
        JsonNode second = userInfo(canteen, Family.TWINS);

        assertThat(second.path("sub")).isEqualTo(first.path("sub"));
        assertThat(childIds(second)).isEqualTo(childIds(first)).doesNotHaveDuplicates();
    }

    @Test
    void uselessAtAnotherTeleservice() {
        JsonNode atCanteen = userInfo(canteen, Family.TWINS);
        JsonNode atLibrary = userInfo(library, Family.TWINS);

        assertThat(atLibrary.path("sub")).isNotEqualTo(atCanteen.path("sub"));
        assertThat(childIds(atLibrary)).doesNotContainAnyElementsOf(childIds(atCanteen));
    }

    @Test
    void bothParentsNameTheSameChildren() {
        JsonNode father = userInfo(canteen, Family.TWINS);
        JsonNode mother = userInfo(canteen, Family.OTHER_PARENT);

        assertThat(childIds(mother)).containsExactlyInAnyOrderElementsOf(childIds(father));
        assertThat(mother.path("sub")).isNotEqualTo(father.path("sub"));
    }

    @Test
    void everyAnswerNamesTheParentAlike() {
        Tokens tokens = signIn(canteen, Family.TWINS);

        assertThat(List.of(tokens.accessClaims(), canteen.userInfoClaims(tokens), canteen.introspection(tokens)))
                .extracting(claims -> claims.path("sub").asText())
                .containsOnly(tokens.idClaims().path("sub").asText());
    }

    @Test
    void theUserIdOfThisServerStaysInside() {
        Tokens tokens = signIn(canteen, Family.TWINS);
        String userId = bed.realm().userId(Family.TWINS);

        assertThat(tokens.idClaims().toString()).doesNotContain(userId);
        assertThat(tokens.accessClaims().toString()).doesNotContain(userId);
        assertThat(canteen.introspection(tokens).toString()).doesNotContain(userId);
    }

    @Test
    void anIdentifiantMayChangeWithoutLosingAnything() {
        JsonNode before = userInfo(canteen, Family.TWINS);
        rename(Family.TWINS.identifiant(), "joel.fay");
        try {
            Tokens tokens = canteen.signIn("joel.fay", TestBed.PASSWORD, SCOPE);

            assertThat(canteen.userInfoClaims(tokens)).isEqualTo(before);
        } finally {
            rename("joel.fay", Family.TWINS.identifiant());
        }
    }

    private void rename(String from, String to) {
        bed.base().postgres().update("UPDATE account.account SET identifiant = ? WHERE identifiant = ?", to, from);
        bed.realm().clearUserCache();
    }

    private static JsonNode userInfo(RelyingParty teleservice, Family family) {
        return teleservice.userInfoClaims(signIn(teleservice, family));
    }

    private static Tokens signIn(RelyingParty teleservice, Family family) {
        return teleservice.signIn(family.identifiant(), TestBed.PASSWORD, SCOPE);
    }

    private static List<String> childIds(JsonNode claims) {
        return claims.path("children").findValuesAsText("id");
    }
}
