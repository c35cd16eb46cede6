package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.build.Await;
import fr.educonnect.it.keycloak.KeycloakServer;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.RelyingParty;
import fr.educonnect.it.post.Post;
import fr.educonnect.it.recovery.LostPassword;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.recovery.ResetLink;
import fr.educonnect.it.recovery.Wording;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Property 48 with a server that is killed (SIGKILL) between commit and send. One mail and one SMS are in the carriers' hands
 * by then, one of each waits behind it for the only worker of its lane.
 */
@ExtendWith(TestBedExtension.class)
class Property48KilledServerIT {

    private static final Duration SOON = Duration.ofSeconds(15);

    /** One message at a time in each lane, and nobody loses patience while it is in the carrier's hands. */
    private static final Map<String, String> ONE_BY_ONE = Map.of(
            "KC_SPI_MESSAGE_QUEUE__DEFAULT__MAIL_WORKERS", "1",
            "KC_SPI_MESSAGE_QUEUE__DEFAULT__SMS_WORKERS", "1",
            "KC_SPI_MESSAGE_QUEUE__DEFAULT__SMTP_READ_TIMEOUT", "60000",
            "KC_SPI_SMS_GATEWAY__CHAIN__OUTBOX_REQUEST_TIMEOUT", "60000");

    private static final Family MAIL_IN_HAND = Family.LINKS;
    private static final Family MAIL_WAITING = Family.WRITES_MAILS;
    private static final Family SMS_IN_HAND = Family.CODES;
    private static final Family SMS_WAITING = Family.HAS_A_MOBILE;

    private final TestBed bed;
    private final Post post = Post.open();
    private KeycloakServer server;
    private RelyingParty teleservice;

    Property48KilledServerIT(TestBed bed) {
        this.bed = bed;
    }

    @BeforeEach
    void startServer() {
        bed.base().recovery().clear();
        server = bed.startAnother("keycloak-to-kill", post, ONE_BY_ONE);
        server.awaitReady();
        teleservice = bed.register(server, "canteen");
    }

    @AfterEach
    void stopServer() {
        server.close();
        post.close();
        bed.base().recovery().clear();
        bed.base().validateAddresses();
    }

    @Test
    void nothingComesTwiceNothingThatComesIsDeadAndTheParentAsksAgain() {
        post.heldBackDuring(() -> {
            askByMail(MAIL_IN_HAND);
            awaitHeld("mail", 1);
            askBySms(SMS_IN_HAND);
            awaitHeld("sms", 1);
            askByMail(MAIL_WAITING);
            askBySms(SMS_WAITING);
            awaitHeld("mail", 2);
            awaitHeld("sms", 2);
            assertThat(post.mails() + post.messages())
                    .as("sent before the kill")
                    .isZero();

            server.killAndStartAgain();
        });
        server.awaitReady();

        ResetLink link = new ResetLink(post.nextMail(mail(MAIL_IN_HAND)).link());
        assertThat(post.nextSms(bed.base().mobile(SMS_IN_HAND)).code()).isNotEmpty();
        server.messageQueue().awaitSettled();
        assertThat(post.mails()).as("mails: none twice").isEqualTo(1);
        assertThat(post.messages()).as("SMS: none twice").isEqualTo(1);

        assertThat(link.open().newPassword(Recovery.NEW_PASSWORD).page().text()).contains(Wording.CHANGED);

        bed.base().recovery().clearCounters();
        askByMail(MAIL_WAITING);
        assertThat(new ResetLink(post.nextMail(mail(MAIL_WAITING)).link())
                        .open()
                        .asksForPassword())
                .as("the link of the parent whose mail was lost")
                .isTrue();
        for (Family parent : new Family[] {SMS_WAITING, SMS_IN_HAND}) {
            LostPassword way = askBySms(parent);
            assertThat(way.code(post.nextSms(bed.base().mobile(parent)).code()).asksForPassword())
                    .as("the new code of " + parent.identifiant())
                    .isTrue();
        }
    }

    private void askByMail(Family parent) {
        lostPassword().identify(parent.identifiant()).byMail(mail(parent));
    }

    private LostPassword askBySms(Family parent) {
        return lostPassword().identify(parent.identifiant()).bySms();
    }

    private LostPassword lostPassword() {
        return LostPassword.from(teleservice, new HttpBrowser());
    }

    private String mail(Family parent) {
        return bed.base().mail(parent);
    }

    /** Work comes into these lanes only after the commit of the transaction that made its link or code. */
    private void awaitHeld(String lane, int messages) {
        Await.until(
                lane + " holds " + messages,
                SOON,
                () -> server.metrics().value("educonnect_messages_queue", "lane=\"" + lane + "\"") == messages);
    }
}
