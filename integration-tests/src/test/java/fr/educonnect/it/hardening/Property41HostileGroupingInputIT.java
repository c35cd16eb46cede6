package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.account.MyChildren;
import fr.educonnect.it.account.TwoAccounts;
import fr.educonnect.it.activation.Newcomer;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Properties 39 and 41: whatever is typed at a grouping or its undoing is inert; ids of other people's accounts yield nothing. */
@ExtendWith(TestBedExtension.class)
class Property41HostileGroupingInputIT {

    @RegisterExtension
    final TwoAccounts accounts;

    private final TestBed bed;

    Property41HostileGroupingInputIT(TestBed bed) {
        this.accounts = new TwoAccounts(bed);
        this.bed = bed;
    }

    @Test
    void asIdentifiantPasswordAndLink() {
        MyChildren way = accounts.mine().add();
        HttpPage page = way.page();
        for (String typed : Property41HostileRecoveryInputIT.HOSTILE) {
            page = way.browser()
                    .send(page.form("Continuer").fill("Identifiant", typed).fill("Mot de passe", typed));
            Property41HostileActivationInputIT.assertInert(page, typed);
            assertThat(page.hasField("Mot de passe")).as(typed).isTrue();
            bed.base().recovery().clearCounters();
        }
        for (String typed : Property41HostileRecoveryInputIT.HOSTILE) {
            HttpPage end = new HttpBrowser().post(undoPage(), Map.of("cle", typed, "password", typed));
            Property41HostileActivationInputIT.assertInert(end, typed);
            assertThat(end.text()).contains("Ce lien ne fonctionne pas");
        }
    }

    @Test
    void idsOfOtherAccountsYieldNothing() {
        MyChildren way = accounts.mine();
        HttpPage page = way.browser()
                .post(
                        way.page().formAction(),
                        Map.of("group", String.valueOf(accounts.newcomers().accountId(Newcomer.THREE_SCHOOLS_2))));

        assertThat(page.text()).doesNotContain("Théo");
        assertThat(accounts.newcomers().identifiant(Newcomer.THREE_SCHOOLS_2)).isEqualTo(TwoAccounts.OTHER);
    }

    private URI undoPage() {
        return URI.create(bed.keycloak().issuer() + "/annuler-regroupement");
    }
}
