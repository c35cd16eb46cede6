package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.account.TwoAccounts;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.RelyingParty;
import fr.educonnect.it.oidc.Tokens;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 18 at a grouping: sessions and tokens of the account that closes end, those of the other go on. */
@ExtendWith(TestBedExtension.class)
class Property18GroupingSessionsIT {

    @RegisterExtension
    final TwoAccounts accounts;

    private final TestBed bed;

    Property18GroupingSessionsIT(TestBed bed) {
        this.accounts = new TwoAccounts(bed);
        this.bed = bed;
    }

    @Test
    void whatTheClosedAccountHeldEnds() {
        RelyingParty teleservice = accounts.teleservice();
        HttpBrowser elsewhere = new HttpBrowser();
        Tokens other = teleservice.tokens(elsewhere.signIn(
                elsewhere.get(teleservice.authorizationRequest("openid")), TwoAccounts.OTHER, TestBed.PASSWORD));
        Tokens own = teleservice.signIn(TwoAccounts.OWN, TestBed.PASSWORD, "openid");

        accounts.mine().add().other(TwoAccounts.OTHER, TestBed.PASSWORD).confirm();

        assertThat(teleservice.refresh(other).status()).isEqualTo(400);
        assertThat(teleservice.userInfo(other).status()).isEqualTo(401);
        assertThat(elsewhere.get(teleservice.authorizationRequest("openid")).hasField("Mot de passe"))
                .isTrue();
        assertThat(teleservice.refresh(own).status()).isEqualTo(200);
    }

    @Test
    void offlineTokensEndToo() {
        try (RelyingParty offline = bed.register("offline", Property18OtherSessionsEndIT.offlineAllowed())) {
            Tokens tokens = offline.signIn(TwoAccounts.OTHER, TestBed.PASSWORD, "openid offline_access");
            assertThat(offline.refresh(tokens).status()).isEqualTo(200);

            accounts.mine().add().other(TwoAccounts.OTHER, TestBed.PASSWORD).confirm();
            assertThat(offline.refresh(tokens).status()).isEqualTo(400);
        }
    }
}
