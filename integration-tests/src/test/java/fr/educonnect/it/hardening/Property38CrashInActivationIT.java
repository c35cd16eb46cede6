package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.activation.Activation;
import fr.educonnect.it.activation.Newcomer;
import fr.educonnect.it.activation.Newcomers;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Property 38, at an activation: the password lies in Keycloak's base, the account in the schools'. What breaks off after the
 * first of them activates nobody, and the parent does it again.
 */
@ExtendWith(TestBedExtension.class)
class Property38CrashInActivationIT {

    private static final String OTHER_PASSWORD = "Neige-lente-dans-la-cour-9";

    @RegisterExtension
    final Newcomers newcomers;

    private final TestBed bed;
    private Activation way;

    Property38CrashInActivationIT(TestBed bed) {
        this.newcomers = new Newcomers(bed, Newcomer.ONE_CHILD);
        this.bed = bed;
    }

    @BeforeEach
    void breakOffOnce() {
        way = newcomers.provedChildren(Newcomer.ONE_CHILD, "Jules");
        int mails = newcomers.mailsDuring(() -> whereNoAccountBecomesActive(() -> way.password(Activation.PASSWORD)));

        assertThat(mails)
                .as("nobody is told of an account that is not activated")
                .isZero();
        assertThat(way.activated()).isFalse();
        assertThat(way.page().status()).as(way.page().text()).isEqualTo(503);
        assertThat(status()).isEqualTo("CREATED");
        // So far has the activation come: it is the second of the two that failed.
        assertThat(signIn(Activation.PASSWORD).hasField("Jour")).isTrue();
    }

    @Test
    void fromThePageThatSaysToTryLater() {
        way.retry();
        assertThat(way.asksForPassword()).as(way.page().text()).isTrue();
        assertThat(way.password(Activation.PASSWORD).activated())
                .as(way.page().text())
                .isTrue();
        assertActivatedWith(Activation.PASSWORD);
    }

    @Test
    void fromTheBeginningWithAnotherPassword() {
        bed.base().recovery().clearCounters();
        Activation again = newcomers.provedChildren(Newcomer.ONE_CHILD, "Jules").password(OTHER_PASSWORD);

        assertThat(again.activated()).as(again.page().text()).isTrue();
        assertActivatedWith(OTHER_PASSWORD);
        assertThat(newcomers.teleservice().isCallback(signIn(Activation.PASSWORD)))
                .as("the password of the activation that broke off")
                .isFalse();
    }

    /** Whoever saw no success may think that it worked: signing in leads back into the activation. */
    @Test
    void bySigningInWithThePasswordThatWasStored() {
        Activation again = Activation.byLetter(
                        newcomers.teleservice(),
                        new HttpBrowser(),
                        newcomers.identifiant(Newcomer.ONE_CHILD),
                        Activation.PASSWORD)
                .dates(newcomers.birthDates(Newcomer.ONE_CHILD, "Jules"))
                .mail()
                .password(OTHER_PASSWORD);

        assertThat(again.activated()).as(again.page().text()).isTrue();
        assertActivatedWith(OTHER_PASSWORD);
    }

    private void assertActivatedWith(String password) {
        assertThat(status()).isEqualTo("ACTIVE");
        assertThat(newcomers.accounts()).isEqualTo(1);
        String mail = bed.base().contact(Newcomer.ONE_CHILD, "EMAIL");
        assertThat(bed.post().nextMail(mail).text() + bed.post().nextMail(mail).text())
                .contains(newcomers.identifiant(Newcomer.ONE_CHILD));
        assertThat(newcomers.teleservice().isCallback(signIn(password))).isTrue();
    }

    private String status() {
        return bed.base()
                .postgres()
                .text(
                        "SELECT status FROM account.account WHERE identifiant = ?",
                        newcomers.identifiant(Newcomer.ONE_CHILD));
    }

    private HttpPage signIn(String password) {
        return Activation.byLetter(
                        newcomers.teleservice(), new HttpBrowser(), newcomers.identifiant(Newcomer.ONE_CHILD), password)
                .page();
    }

    /** The base drops the connection of whoever makes an account active, as if it, or the network, went away. */
    private void whereNoAccountBecomesActive(Runnable action) {
        bed.base().postgres().execute("""
                CREATE FUNCTION account.go_away() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS
                $$BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END$$
                """, """
                CREATE TRIGGER go_away BEFORE UPDATE ON account.account FOR EACH ROW
                WHEN (OLD.status = 'CREATED' AND NEW.status = 'ACTIVE') EXECUTE FUNCTION account.go_away()
                """);
        try {
            action.run();
        } finally {
            bed.base().postgres().execute("DROP FUNCTION account.go_away() CASCADE");
        }
    }
}
