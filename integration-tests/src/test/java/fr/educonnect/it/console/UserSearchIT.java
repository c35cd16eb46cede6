package fr.educonnect.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.educonnect.it.keycloak.Admin;
import fr.educonnect.it.keycloak.Realm;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parents in the admin console's list of users, through the REST API that the console itself uses. */
@ExtendWith(TestBedExtension.class)
class UserSearchIT {

    private final TestBed bed;
    private final Admin admin;

    UserSearchIT(TestBed bed) {
        this.bed = bed;
        this.admin = bed.realm().admin();
    }

    @ParameterizedTest
    @CsvSource({
        "j.fay,                     j.fay",
        "J.FAY,                     j.fay",
        "ouedraogo zohra,           z.ouedraogo",
        "d'artigues,                e.dartigues",
        "eleonore,                  e.dartigues",
        "leveque-martin helene,     h.leveque-martin",
        "joel fay,                  j.fay",
    })
    void byIdentifiantOrNameWithoutCaseAndAccents(String words, String identifiant) {
        assertThat(found("search=" + Admin.encode(words))).contains(identifiant);
        assertThat(count("search=" + Admin.encode(words)))
                .isEqualTo(found("search=" + Admin.encode(words)).size());
    }

    @Test
    void byMailWhichCouplesShare() {
        assertThat(found("search=" + Admin.encode("joel.fay33@courriel.test")))
                .containsExactlyInAnyOrder("j.fay", "m.fay");
        assertThat(found("exact=true&email=" + Admin.encode("joel.fay33@courriel.test")))
                .containsExactlyInAnyOrder("j.fay", "m.fay");
    }

    @Test
    void byOneField() {
        assertThat(found("exact=true&username=j.fay")).containsExactly("j.fay");
        assertThat(found("lastName=ouedraogo&firstName=zohra"))
                .contains("z.ouedraogo")
                .hasSizeLessThan(found("lastName=ouedraogo").size());
        assertThat(found("exact=true&username=j.fa")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "j_fay", "j%fay", "\\", "'", "' OR 1=1 --", "${jndi:ldap://x}"})
    void wildcardsAndQuotesMatchOnlyThemselves(String words) {
        assertThat(found("search=" + Admin.encode(words))).doesNotContain(Family.TWINS.identifiant());
    }

    @Test
    void severalPagesHoldEverybodyOnce() {
        int total = count("");
        List<String> seen = new ArrayList<>();
        for (int first = 0; first < total + 20; first += 20) {
            seen.addAll(found("first=%d&max=20".formatted(first)));
        }

        assertThat(total)
                .as("more than two pages")
                .isGreaterThan(40)
                .isEqualTo(bed.base().accounts());
        assertThat(seen).hasSize(total).doesNotHaveDuplicates();
        assertThat(found("first=%d&max=20".formatted(total))).isEmpty();
    }

    @Test
    void aStarAsksForEverybody() {
        assertThat(count("search=*")).isEqualTo(bed.base().accounts());
    }

    @Test
    void theUserItselfShowsWhatTheSchoolGave() {
        JsonNode user = admin.read("users/" + Admin.encode(bed.realm().userId(Family.TWINS)));

        assertThat(user.path("username").asText()).isEqualTo("j.fay");
        assertThat(user.path("firstName").asText()).isEqualTo("Joël");
        assertThat(user.path("lastName").asText()).isEqualTo("FAŸ");
        assertThat(user.path("email").asText()).isEqualTo("joel.fay33@courriel.test");
        assertThat(user.path("enabled").asBoolean()).isTrue();
    }

    private List<String> found(String query) {
        return Realm.stream(admin.read("users?" + query))
                .map(user -> user.path("username").asText())
                .toList();
    }

    private int count(String query) {
        return admin.read("users/count?" + query).asInt();
    }
}
