package fr.educonnect.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.account.MyChildren;
import fr.educonnect.it.activation.Activation;
import fr.educonnect.it.activation.Newcomer;
import fr.educonnect.it.activation.Newcomers;
import fr.educonnect.it.keycloak.Realm;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpForm;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.oidc.RelyingParty;
import fr.educonnect.it.oidc.Tokens;
import fr.educonnect.it.recovery.LostPassword;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.recovery.RecoverySettings;
import fr.educonnect.it.recovery.ResetLink;
import fr.educonnect.it.recovery.Wording;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Property 49: two nodes on PostgreSQL. A used link or code stays used everywhere, limits hold over both, a parent whose node is
 * killed finishes on the other.
 */
@ExtendWith(TestBedExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Property49TwoNodesIT {

    private static final Family BY_MAIL = Family.LINKS;
    private static final Family BY_SMS = Family.CODES;
    private static final Family SIGNS_IN = Family.TWINS;

    @RegisterExtension
    final Newcomers newcomers;

    private final TestBed bed;
    private TwoNodes nodes;
    private RelyingParty canteen;

    Property49TwoNodesIT(TestBed bed) {
        this.newcomers = new Newcomers(bed, Newcomer.ONE_CHILD, Newcomer.THREE_SCHOOLS_1, Newcomer.THREE_SCHOOLS_2);
        this.bed = bed;
    }

    @BeforeAll
    void makeNodes() {
        nodes = bed.twoNodes();
    }

    @AfterAll
    void stopNodes() {
        nodes.close();
    }

    @BeforeEach
    void bothReady() {
        nodes.bothReady();
        canteen = nodes.register("cluster");
        for (Family family : List.of(BY_MAIL, BY_SMS, SIGNS_IN)) {
            nodes.realm().password(nodes.realm().userId(family), TestBed.PASSWORD);
        }
    }

    @AfterEach
    void forget() {
        nodes.inTurn();
        canteen.close();
        bed.base().recovery().clear();
        bed.base().validateAddresses();
    }

    @Test
    void aLinkThatWasUsedAtOneNodeIsUsedAtTheOther() {
        nodes.only(nodes.first());
        ResetLink link = linkByMail();
        assertThat(link.open().newPassword(Recovery.NEW_PASSWORD).page().text()).contains(Wording.CHANGED);

        nodes.only(nodes.second());
        assertThat(link.look(new HttpBrowser()).text()).contains(Wording.USED);
    }

    @Test
    void aLinkThatWaitsAtOneNodeEndsWithTheResetAtTheOther() {
        nodes.only(nodes.first());
        ResetLink link = linkByMail();
        LostPassword early = link.open();
        nodes.only(nodes.second());
        LostPassword late = link.open();
        assertThat(late.newPassword(Recovery.NEW_PASSWORD).page().text()).contains(Wording.CHANGED);

        nodes.only(nodes.first());
        assertThat(early.newPassword("Une-tout-autre-phrase-3").page().text()).doesNotContain(Wording.CHANGED);
        assertThat(canteen.signIn(BY_MAIL.identifiant(), Recovery.NEW_PASSWORD, "openid")
                        .access())
                .isNotBlank();
    }

    @Test
    void aCodeThatWasUsedAtOneNodeIsUsedAtTheOther() {
        nodes.only(nodes.first());
        LostPassword way = codeBySms();
        HttpForm code = way.codeForm(receivedCode());
        way.send(code);
        assertThat(way.newPassword(Recovery.NEW_PASSWORD).page().text()).contains(Wording.CHANGED);

        nodes.only(nodes.second());
        assertThat(way.send(code).asksForPassword()).as(way.page().text()).isFalse();
    }

    @Test
    void limitsHoldOverBothAndSettingsOfOneAreThoseOfTheOther() {
        new RecoverySettings(nodes.realm(), "resetCredentialsFlow")
                .with(
                        RecoverySettings.SMS_CODE,
                        Map.of(RecoverySettings.COOLDOWN, "0", RecoverySettings.PER_QUARTER_HOUR, "3"),
                        () -> {
                            int sent = newcomers.messagesDuring(() -> {
                                for (int i = 0; i < 8; i++) {
                                    codeBySms();
                                }
                                nodes.first().messageQueue().awaitSettled();
                                nodes.second().messageQueue().awaitSettled();
                            });
                            assertThat(sent).isEqualTo(3);
                        });
    }

    @Test
    void wrongPasswordsCountOverBoth() {
        int lock = nodes.realm().admin().read("").path("failureFactor").asInt();
        for (int i = 0; i < lock; i++) {
            signIn("Faux-mot-de-passe-" + i);
        }

        nodes.only(nodes.first());
        assertThat(canteen.isCallback(signIn(TestBed.PASSWORD))).as("first").isFalse();
        nodes.only(nodes.second());
        assertThat(canteen.isCallback(signIn(TestBed.PASSWORD))).as("second").isFalse();
        nodes.realm().unlock(SIGNS_IN);
        nodes.only(nodes.first());
        assertThat(canteen.isCallback(signIn(TestBed.PASSWORD)))
                .as("unlocked at the other node")
                .isTrue();
    }

    @Test
    void aDepartementThatOpensAtOneNodeIsOpenAtTheOther() {
        nodes.only(nodes.first());
        Realm seenByTheFirst = nodes.realm();
        seenByTheFirst.withFederation(Map.of("openDepartments", "31"), () -> {
            nodes.only(nodes.second());
            assertThat(canteen.isCallback(signIn(TestBed.PASSWORD))).isFalse();
            nodes.only(nodes.first());
        });

        nodes.only(nodes.second());
        assertThat(canteen.isCallback(signIn(TestBed.PASSWORD))).isTrue();
    }

    @Test
    void afterAKillEveryFlowEndsAtTheOtherNode() {
        long own = newcomers.account("it.own", Newcomer.THREE_SCHOOLS_1, TestBed.PASSWORD);
        long other = newcomers.account("it.other", Newcomer.THREE_SCHOOLS_2, TestBed.PASSWORD);
        nodes.realm().password(nodes.realm().userId(own), TestBed.PASSWORD);
        nodes.realm().password(nodes.realm().userId(other), TestBed.PASSWORD);
        nodes.only(nodes.first());
        ResetLink link = linkByMail();
        LostPassword byMail = link.open();
        LostPassword bySms = codeBySms();
        String code = receivedCode();
        Activation activation = Activation.from(canteen, new HttpBrowser()).number(mobile());
        activation.code(bed.post().nextSms(mobile()).code());
        assertThat(activation.asksForDates()).as(activation.page().text()).isTrue();
        MyChildren grouping = MyChildren.of(canteen, new HttpBrowser(), "it.own", TestBed.PASSWORD)
                .add()
                .other("it.other", TestBed.PASSWORD);
        HttpBrowser browser = new HttpBrowser();
        HttpPage login = browser.get(canteen.authorizationRequest("openid"));
        HttpBrowser signedIn = new HttpBrowser();
        Tokens tokens = canteen.tokens(signedIn.signIn(
                signedIn.get(canteen.authorizationRequest("openid")), SIGNS_IN.identifiant(), TestBed.PASSWORD));

        nodes.first().kill();
        nodes.only(nodes.second());

        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(byMail.newPassword(Recovery.NEW_PASSWORD).page().text())
                .as("lost password by mail")
                .contains(Wording.CHANGED);
        softly.assertThat(bySms.code(code)
                        .newPassword(Recovery.NEW_PASSWORD)
                        .page()
                        .text())
                .as("lost password by SMS")
                .contains(Wording.CHANGED);
        activation
                .dates(newcomers.birthDates(Newcomer.ONE_CHILD, "Jules"))
                .mail()
                .password(Activation.PASSWORD);
        softly.assertThat(activation.activated())
                .as("activation: " + activation.page().text())
                .isTrue();
        softly.assertThat(grouping.confirm().text()).as("grouping").contains("1 enfant est ajouté");
        softly.assertThat(canteen.isCallback(browser.signIn(login, SIGNS_IN.identifiant(), TestBed.PASSWORD)))
                .as("sign-in")
                .isTrue();
        softly.assertThat(canteen.refresh(tokens).status()).as("refresh").isEqualTo(200);
        softly.assertThat(canteen.isCallback(signedIn.get(canteen.authorizationRequest("openid"))))
                .as("single sign-on")
                .isTrue();
        softly.assertAll();
    }

    @Test
    void aRollingRestartFailsNoSignIn() {
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger done = new AtomicInteger();
        CompletableFuture<Void> parents = CompletableFuture.runAsync(() -> {
            while (!over.get()) {
                assertThat(canteen.signIn(SIGNS_IN.identifiant(), TestBed.PASSWORD, "openid children")
                                .access())
                        .isNotBlank();
                done.incrementAndGet();
            }
        });
        try {
            nodes.restart(nodes.first());
            nodes.restart(nodes.second());
        } finally {
            over.set(true);
        }

        parents.join();
        assertThat(done).as("sign-ins meanwhile").hasValueGreaterThan(10);
    }

    private HttpPage signIn(String password) {
        HttpBrowser browser = new HttpBrowser();
        return browser.signIn(browser.get(canteen.authorizationRequest("openid")), SIGNS_IN.identifiant(), password);
    }

    private ResetLink linkByMail() {
        String mail = bed.base().mail(BY_MAIL);
        LostPassword.from(canteen, new HttpBrowser())
                .identify(BY_MAIL.identifiant())
                .byMail(mail);
        return new ResetLink(bed.post().nextMail(mail).link());
    }

    private LostPassword codeBySms() {
        return LostPassword.from(canteen, new HttpBrowser())
                .identify(BY_SMS.identifiant())
                .bySms();
    }

    private String receivedCode() {
        return bed.post().nextSms(bed.base().mobile(BY_SMS)).code();
    }

    private String mobile() {
        return newcomers.mobile(Newcomer.ONE_CHILD);
    }
}
