package fr.educonnect.it.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.educonnect.it.oidc.RelyingParty;
import fr.educonnect.it.oidc.Tokens;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each scope brings, and into which answer (flows §7). */
@ExtendWith(TestBedExtension.class)
class ScopesIT {

    private static final String EVERY_SCOPE = "openid profile email children children_birthdate fredu";

    /** Every claim that says anything about the parent beyond the identifier. */
    private static final Set<String> PERSONAL = Set.of(
            "name",
            "given_name",
            "family_name",
            "email",
            "email_verified",
            "children",
            "FrEduVecteur",
            "FrEduCtPersonAffiliation",
            "preferred_username");

    private final TestBed bed;
    private RelyingParty canteen;

    ScopesIT(TestBed bed) {
        this.bed = bed;
    }

    @BeforeEach
    void register() {
        canteen = bed.register("canteen");
    }

    @AfterEach
    void unregister() {
        canteen.close();
    }

    @ParameterizedTest
    @CsvSource({
        "openid,                                                          sub",
        "openid profile,                                                  sub name given_name family_name",
        "openid email,                                                    sub email email_verified",
        "openid children,                                                 sub children",
        "openid children_birthdate,                                       sub",
        "openid fredu,                                                    sub FrEduVecteur FrEduCtPersonAffiliation",
        "openid profile email children children_birthdate fredu,"
                + " sub name given_name family_name email email_verified children FrEduVecteur FrEduCtPersonAffiliation"
    })
    void userinfoHoldsWhatWasAskedForAndNothingElse(String scope, String claims) {
        assertThat(names(canteen.userInfoClaims(signIn(Family.TWINS, scope))))
                .containsExactlyInAnyOrder(claims.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "openid,                                                 ''",
        "openid profile,                                         name given_name family_name",
        "openid email,                                           email email_verified",
        "openid profile email children children_birthdate fredu, name given_name family_name email email_verified"
    })
    void theIdTokenHoldsNoChildrenUnlessTheAdministratorChoosesSo(String scope, String claims) {
        assertThat(personal(signIn(Family.TWINS, scope).idClaims()))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(claims.split(" "))
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    @Test
    void theAccessTokenSaysNothingPersonal() {
        assertThat(personal(signIn(Family.TWINS, EVERY_SCOPE).accessClaims())).isEmpty();
    }

    @Test
    void introspectionSaysNothingPersonal() {
        JsonNode introspection = canteen.introspection(signIn(Family.TWINS, EVERY_SCOPE));

        assertThat(introspection.path("active").asBoolean()).isTrue();
        assertThat(personal(introspection)).isEmpty();
        assertThat(introspection.path("username")).as("not the identifiant").isEqualTo(introspection.path("sub"));
    }

    @Test
    void theIdentifiantAppearsNowhere() {
        Tokens tokens = signIn(Family.TWINS, EVERY_SCOPE);

        assertThat(List.of(
                        tokens.idClaims(),
                        tokens.accessClaims(),
                        canteen.userInfoClaims(tokens),
                        canteen.introspection(tokens)))
                .allSatisfy(claims -> assertThat(claims.toString()).doesNotContain(Family.TWINS.identifiant()));
    }

    @Test
    void birthDatesComeOnlyWithChildrenAndOnlyWhenAskedFor() {
        assertThat(canteen.userInfoClaims(signIn(Family.TWINS, "openid children"))
                        .findValues("birthdate"))
                .isEmpty();
        assertThat(canteen.userInfoClaims(signIn(Family.TWINS, "openid children children_birthdate"))
                        .findValuesAsText("birthdate"))
                .containsExactly("2008-02-29", "2008-02-29");
    }

    @Test
    void theMembersOfAChild() {
        JsonNode children = canteen.userInfoClaims(signIn(Family.TWO_SCHOOLS, "openid children"))
                .path("children");

        assertThat(children).hasSize(2);
        JsonNode eldest = children.get(0);
        assertThat(names(eldest))
                .containsExactlyInAnyOrder(
                        "id",
                        "given_name",
                        "family_name",
                        "school_uai",
                        "school_name",
                        "class_name",
                        "relationship",
                        "legal_guardian");
        assertThat(eldest.path("given_name").asText()).isEqualTo("Théo");
        assertThat(eldest.path("family_name").asText()).isEqualTo("LÉVÊQUE");
        assertThat(eldest.path("school_uai").asText()).isEqualTo("0129990U");
        assertThat(eldest.path("school_name").asText()).isEqualTo("Lycée du Causse Rouge");
        assertThat(eldest.path("class_name").asText()).isEqualTo("2GT1");
        assertThat(eldest.path("relationship").asText()).isEqualTo("mother");
        assertThat(eldest.path("legal_guardian").asBoolean()).isTrue();
    }

    @Test
    void fatherAndMotherOfAnExportInTheOlderLayout() {
        assertThat(canteen.userInfoClaims(signIn(Family.TWINS, "openid children"))
                        .findValuesAsText("relationship"))
                .containsExactly("father", "father");
        assertThat(canteen.userInfoClaims(signIn(Family.OTHER_PARENT, "openid children"))
                        .findValuesAsText("relationship"))
                .containsExactly("mother", "mother");
    }

    @Test
    void theClassicAttributes() {
        JsonNode claims = canteen.userInfoClaims(signIn(Family.TWO_SCHOOLS, "openid fredu"));

        assertThat(claims.path("FrEduVecteur"))
                .extracting(JsonNode::asText)
                .containsExactly("2|LÉVÊQUE-MARTIN|Hélène|610659|0129990U", "2|LÉVÊQUE-MARTIN|Hélène|610991|0099990K");
        assertThat(claims.path("FrEduCtPersonAffiliation"))
                .extracting(JsonNode::asText)
                .containsExactly("resp2d");
    }

    private Tokens signIn(Family family, String scope) {
        return canteen.signIn(family.identifiant(), TestBed.PASSWORD, scope);
    }

    private static Set<String> personal(JsonNode claims) {
        Set<String> names = names(claims);
        names.retainAll(PERSONAL);
        return names;
    }

    private static Set<String> names(JsonNode claims) {
        Set<String> names = new TreeSet<>();
        claims.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
