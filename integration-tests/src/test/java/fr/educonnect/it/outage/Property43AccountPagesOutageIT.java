package fr.educonnect.it.outage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.account.MyChildren;
import fr.educonnect.it.account.MyInformation;
import fr.educonnect.it.account.TwoAccounts;
import fr.educonnect.it.activation.Newcomer;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Property 43 at "Mes enfants" and "Mes informations": a page that says to try later, nothing half done, and a way on afterwards. */
@ExtendWith(TestBedExtension.class)
class Property43AccountPagesOutageIT {

    @RegisterExtension
    final TwoAccounts accounts;

    private final TestBed bed;

    Property43AccountPagesOutageIT(TestBed bed) {
        this.accounts = new TwoAccounts(bed);
        this.bed = bed;
    }

    @ParameterizedTest
    @EnumSource
    void whileTheOtherAccountIsProved(Outage outage) {
        MyChildren way = accounts.mine().add();

        HttpPage away = during(outage, () -> way.browser()
                .send(way.page()
                        .form("Continuer")
                        .fill("Identifiant", TwoAccounts.OTHER)
                        .fill("Mot de passe", TestBed.PASSWORD)));

        assertAway(away);
        assertThat(again(way.browser(), away).text()).contains("Maëlle");
    }

    @ParameterizedTest
    @EnumSource
    void whileTheGroupingIsConfirmed(Outage outage) {
        MyChildren way = accounts.mine().add().other(TwoAccounts.OTHER, TestBed.PASSWORD);

        HttpPage away = during(outage, () -> way.browser().send(way.page().form("Ajouter")));

        assertAway(away);
        assertThat(accounts.newcomers().identifiant(Newcomer.THREE_SCHOOLS_2)).isEqualTo(TwoAccounts.OTHER);
        MyChildren afterwards =
                accounts.mine().add().other(TwoAccounts.OTHER, TestBed.PASSWORD).confirm();
        assertThat(afterwards.text()).contains("1 enfant est ajouté", "Théo");
    }

    @ParameterizedTest
    @EnumSource
    void whileTheListIsOpened(Outage outage) {
        HttpBrowser browser = new HttpBrowser();
        MyChildren signedIn = MyChildren.of(accounts.teleservice(), browser, TwoAccounts.OWN, TestBed.PASSWORD);
        browser.send(signedIn.page().form("Revenir au service"));

        HttpPage away =
                during(outage, () -> MyChildren.of(accounts.teleservice(), browser, TwoAccounts.OWN, TestBed.PASSWORD)
                        .page());

        assertAway(away);
        assertThat(again(browser, away).text()).contains("Maëlle");
    }

    @ParameterizedTest
    @EnumSource
    void whileInformationIsOpenedAndThePasswordChanged(Outage outage) {
        HttpBrowser browser = new HttpBrowser();
        MyInformation information = MyInformation.open(
                        accounts.teleservice(), browser, TwoAccounts.OWN, TestBed.PASSWORD)
                .passwordPage();

        HttpPage away = during(outage, () -> information
                .change(TestBed.PASSWORD, "Lune-verte-sur-le-pont-42")
                .page());

        assertAway(away);
        assertThat(again(browser, away).heading()).isEqualTo("Changer mon mot de passe");
        assertThat(accounts.teleservice()
                        .signIn(TwoAccounts.OWN, TestBed.PASSWORD, "openid")
                        .access())
                .as("the password is the old one")
                .isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void whileANewPasswordIsChosenThatAnAdministratorAskedFor(Outage outage) {
        bed.realm().withRequiredAction(Family.SPARE, "UPDATE_PASSWORD", () -> {
            HttpBrowser browser = new HttpBrowser();
            HttpPage asked = browser.signIn(
                    browser.get(accounts.teleservice().authorizationRequest("openid")),
                    Family.SPARE.identifiant(),
                    TestBed.PASSWORD);

            HttpPage away = during(
                    outage,
                    () -> browser.send(asked.form("Continuer")
                            .fill("Nouveau mot de passe", "Lune-verte-sur-le-pont-42")
                            .fill("Confirmation du mot de passe", "Lune-verte-sur-le-pont-42")));

            assertAway(away);
            assertThat(again(browser, away).hasField("Nouveau mot de passe")).isTrue();
        });
        assertThat(accounts.teleservice()
                        .signIn(Family.SPARE.identifiant(), TestBed.PASSWORD, "openid")
                        .access())
                .as("the password is the old one")
                .isNotBlank();
    }

    private interface Click {
        HttpPage page();
    }

    /** The server's memory of the parent is cleared first: what it knows by heart would hide the outage. */
    private HttpPage during(Outage outage, Click click) {
        bed.realm().clearUserCache();
        outage.begin(bed.base().postgres());
        try {
            return click.page();
        } finally {
            outage.end(bed.base().postgres());
        }
    }

    private static void assertAway(HttpPage page) {
        assertThat(page.status()).as(page.text()).isEqualTo(503);
        assertThat(page.heading()).isEqualTo("Le service est momentanément indisponible");
        assertThat(page.body()).doesNotContain("Exception", "at org.", "at fr.", "jdbc:");
    }

    private static HttpPage again(HttpBrowser browser, HttpPage away) {
        return browser.get(away.link("Réessayer"));
    }
}
