package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.educonnect.it.account.MyChildren;
import fr.educonnect.it.activation.Newcomer;
import fr.educonnect.it.activation.Newcomers;
import fr.educonnect.it.keycloak.Admin;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 37: one's own account, a locked, a disabled and a regrouped one are refused with a clear page, and that shows in the events. */
@ExtendWith(TestBedExtension.class)
class Property37GroupingRefusalsIT {

    @RegisterExtension
    final Newcomers newcomers;

    private final TestBed bed;

    Property37GroupingRefusalsIT(TestBed bed) {
        this.newcomers =
                new Newcomers(bed, Newcomer.THREE_SCHOOLS_1, Newcomer.THREE_SCHOOLS_2, Newcomer.THREE_SCHOOLS_3);
        this.bed = bed;
    }

    @BeforeEach
    void twoAccounts() {
        newcomers.account("it.own", Newcomer.THREE_SCHOOLS_1, TestBed.PASSWORD);
        newcomers.account("it.other", Newcomer.THREE_SCHOOLS_2, TestBed.PASSWORD);
    }

    private MyChildren mine() {
        return MyChildren.of(newcomers.teleservice(), new HttpBrowser(), "it.own", TestBed.PASSWORD);
    }

    @Test
    void onesOwn() {
        assertRefused("IT.Own ", "whatever", "C'est le compte que vous utilisez", "own_account");
    }

    @Test
    void disabled() {
        String path = "users/" + Admin.encode(bed.realm().userId(newcomers.accountId(Newcomer.THREE_SCHOOLS_2)));
        ObjectNode user = (ObjectNode) bed.realm().admin().read(path);
        bed.realm().admin().put(path, user.put("enabled", false)).ok();

        assertRefused("it.other", TestBed.PASSWORD, "n'est pas le bon", "wrong_password");
    }

    @Test
    void regroupedIntoThisOneAndIntoAnother() {
        newcomers.account("it.third", Newcomer.THREE_SCHOOLS_3, TestBed.PASSWORD);
        MyChildren.of(newcomers.teleservice(), new HttpBrowser(), "it.own", TestBed.PASSWORD)
                .add()
                .other("it.other", TestBed.PASSWORD)
                .confirm();

        assertThat(mine().add().other("it.other", TestBed.PASSWORD).text()).contains("déjà regroupé avec le vôtre");
        assertThat(mine().add().other("it.other", "not-the-password").text()).doesNotContain("déjà regroupé");
        bed.base()
                .postgres()
                .update(
                        "UPDATE account.account SET regrouped_into = ? WHERE identifiant = 'it.other'",
                        newcomers.accountId(Newcomer.THREE_SCHOOLS_3));
        assertRefused("it.other", TestBed.PASSWORD, "déjà regroupé avec un autre", "already_regrouped");
    }

    @Test
    void wrongPasswordsCountForTheOtherAccountAndForTheCaller() {
        MyChildren way = mine().add();
        for (int i = 0; i < 10; i++) {
            way.other("it.other", "not-the-password");
        }
        assertThat(way.other("it.other", TestBed.PASSWORD).text()).contains("trop d'essais");
        assertThat(bed.realm()
                        .admin()
                        .read("attack-detection/brute-force/users/"
                                + Admin.encode(bed.realm().userId(newcomers.accountId(Newcomer.THREE_SCHOOLS_2))))
                        .path("numFailures")
                        .asInt())
                .isPositive();
    }

    private void assertRefused(String identifiant, String password, String text, String reason) {
        assertThat(mine().add().other(identifiant, password).text()).contains(text);
        JsonNode event = bed.realm()
                .admin()
                .read("events?type=CUSTOM_REQUIRED_ACTION_ERROR&max=1")
                .required(0);
        assertThat(event.path("error").asText()).isEqualTo("grouping_refused");
        assertThat(event.path("details").path("reason").asText()).isEqualTo(reason);
    }
}
