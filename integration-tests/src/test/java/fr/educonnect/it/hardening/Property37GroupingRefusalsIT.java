package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.educonnect.it.account.MyChildren;
import fr.educonnect.it.account.TwoAccounts;
import fr.educonnect.it.activation.Newcomer;
import fr.educonnect.it.keycloak.Admin;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 37: one's own account, a locked, a disabled and a regrouped one are refused with a clear page, and that shows in the events. */
@ExtendWith(TestBedExtension.class)
class Property37GroupingRefusalsIT {

    @RegisterExtension
    final TwoAccounts accounts;

    private final TestBed bed;

    Property37GroupingRefusalsIT(TestBed bed) {
        this.accounts = new TwoAccounts(bed, Newcomer.THREE_SCHOOLS_3);
        this.bed = bed;
    }

    @Test
    void onesOwn() {
        assertRefused("IT.Own ", "whatever", "C'est le compte que vous utilisez", "own_account");
    }

    @Test
    void disabled() {
        String path =
                "users/" + Admin.encode(bed.realm().userId(accounts.newcomers().accountId(Newcomer.THREE_SCHOOLS_2)));
        ObjectNode user = (ObjectNode) bed.realm().admin().read(path);
        bed.realm().admin().put(path, user.put("enabled", false)).ok();

        assertRefused(TwoAccounts.OTHER, TestBed.PASSWORD, "n'est pas le bon", "wrong_password");
    }

    @Test
    void regroupedIntoThisOneAndIntoAnother() {
        accounts.newcomers().account("it.third", Newcomer.THREE_SCHOOLS_3, TestBed.PASSWORD);
        accounts.mine().add().other(TwoAccounts.OTHER, TestBed.PASSWORD).confirm();

        assertThat(accounts.mine()
                        .add()
                        .other(TwoAccounts.OTHER, TestBed.PASSWORD)
                        .text())
                .contains("déjà regroupé avec le vôtre");
        assertThat(accounts.mine()
                        .add()
                        .other(TwoAccounts.OTHER, "not-the-password")
                        .text())
                .doesNotContain("déjà regroupé");
        bed.base()
                .postgres()
                .update(
                        "UPDATE account.account SET regrouped_into = ? WHERE identifiant = 'it.other'",
                        accounts.newcomers().accountId(Newcomer.THREE_SCHOOLS_3));
        assertRefused(TwoAccounts.OTHER, TestBed.PASSWORD, "déjà regroupé avec un autre", "already_regrouped");
    }

    @Test
    void wrongPasswordsCountForTheOtherAccountAndForTheCaller() {
        MyChildren way = accounts.mine().add();
        for (int i = 0; i < 10; i++) {
            way.other(TwoAccounts.OTHER, "not-the-password");
        }
        assertThat(way.other(TwoAccounts.OTHER, TestBed.PASSWORD).text()).contains("trop d'essais");
        assertThat(bed.realm()
                        .admin()
                        .read("attack-detection/brute-force/users/"
                                + Admin.encode(
                                        bed.realm().userId(accounts.newcomers().accountId(Newcomer.THREE_SCHOOLS_2))))
                        .path("numFailures")
                        .asInt())
                .isPositive();
    }

    private void assertRefused(String identifiant, String password, String text, String reason) {
        assertThat(accounts.mine().add().other(identifiant, password).text()).contains(text);
        JsonNode event = bed.realm()
                .admin()
                .read("events?type=CUSTOM_REQUIRED_ACTION_ERROR&max=1")
                .required(0);
        assertThat(event.path("error").asText()).isEqualTo("grouping_refused");
        assertThat(event.path("details").path("reason").asText()).isEqualTo(reason);
    }
}
