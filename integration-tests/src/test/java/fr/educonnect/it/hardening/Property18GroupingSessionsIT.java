package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.account.MyChildren;
import fr.educonnect.it.activation.Newcomer;
import fr.educonnect.it.activation.Newcomers;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.RelyingParty;
import fr.educonnect.it.oidc.Tokens;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 18 at a grouping: sessions and tokens of the account that closes end, those of the other go on. */
@ExtendWith(TestBedExtension.class)
class Property18GroupingSessionsIT {

    @RegisterExtension
    final Newcomers newcomers;

    private final TestBed bed;

    Property18GroupingSessionsIT(TestBed bed) {
        this.newcomers = new Newcomers(bed, Newcomer.THREE_SCHOOLS_1, Newcomer.THREE_SCHOOLS_2);
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
    void whatTheClosedAccountHeldEnds() {
        RelyingParty teleservice = newcomers.teleservice();
        HttpBrowser elsewhere = new HttpBrowser();
        Tokens other = teleservice.tokens(elsewhere.signIn(
                elsewhere.get(teleservice.authorizationRequest("openid")), "it.other", TestBed.PASSWORD));
        Tokens own = teleservice.signIn("it.own", TestBed.PASSWORD, "openid");

        mine().add().other("it.other", TestBed.PASSWORD).confirm();

        assertThat(teleservice.refresh(other).status()).isEqualTo(400);
        assertThat(teleservice.userInfo(other).status()).isEqualTo(401);
        assertThat(elsewhere.get(teleservice.authorizationRequest("openid")).hasField("Mot de passe"))
                .isTrue();
        assertThat(teleservice.refresh(own).status()).isEqualTo(200);
    }

    @Test
    void offlineTokensEndToo() {
        try (RelyingParty offline = bed.register("offline", Property18OtherSessionsEndIT.offlineAllowed())) {
            Tokens tokens = offline.signIn("it.other", TestBed.PASSWORD, "openid offline_access");
            assertThat(offline.refresh(tokens).status()).isEqualTo(200);

            mine().add().other("it.other", TestBed.PASSWORD).confirm();
            assertThat(offline.refresh(tokens).status()).isEqualTo(400);
        }
    }
}
