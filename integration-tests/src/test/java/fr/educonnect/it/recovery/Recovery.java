package fr.educonnect.it.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.directory.account.AccountStatus;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.oidc.RelyingParty;
import fr.educonnect.it.post.Post;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.school.RecoveryTables;
import fr.educonnect.it.testbed.TestBed;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One parent who lost something, with a téléservice to come from. Each test finds the parent as new: no code, link or
 * counted use, the usual password, no session, empty mailboxes.
 */
public final class Recovery implements BeforeEachCallback, AfterEachCallback {

    /** What parents choose when they are asked; satisfies the policy. */
    public static final String NEW_PASSWORD = "Lune-verte-sur-le-pont-42";

    /** Nobody has it. */
    public static final String UNKNOWN = "personne.inconnue";

    /** Nobody's. */
    public static final String FOREIGN_MAIL = "quelqu-un@ailleurs.example";

    private final TestBed bed;
    private final Family parent;
    private RelyingParty teleservice;

    /** A parent whom no other class of tests disturbs. */
    public Recovery(TestBed bed, Family parent) {
        this.bed = bed;
        this.parent = parent;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        teleservice = bed.register("canteen");
        startAfresh();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        teleservice.close();
        bed.realm().unlock(parent);
        bed.realm().signOut(parent);
        if (parent.status() == AccountStatus.ACTIVE) {
            bed.realm().password(bed.realm().userId(parent), TestBed.PASSWORD);
        }
        bed.base().validateAddresses();
    }

    /** Lets everything that is under way arrive, and forgets it: messages, codes, links and counted uses. */
    public void startAfresh() {
        bed.keycloak().messageQueue().awaitSettled();
        tables().clear();
        bed.post().clear();
    }

    /** The parent's identifiant. */
    public String identifiant() {
        return parent.identifiant();
    }

    /** The address of the school's form. */
    public String mail() {
        return bed.base().mail(parent);
    }

    /** The mobile of the school's form, in E.164. */
    public String mobile() {
        return bed.base().mobile(parent);
    }

    /** Where the parent wants to go. */
    public RelyingParty teleservice() {
        return teleservice;
    }

    /** The world that the server writes to. */
    public Post post() {
        return bed.post();
    }

    /** What recovery keeps in the base. */
    public RecoveryTables tables() {
        return bed.base().recovery();
    }

    /** The flow's settings. */
    public RecoverySettings settings() {
        return new RecoverySettings(bed.realm());
    }

    /** Follows "Mot de passe perdu" in a new browser. */
    public LostPassword lostPassword() {
        return lostPassword(new HttpBrowser());
    }

    /** Follows "Mot de passe perdu" in a browser. */
    public LostPassword lostPassword(HttpBrowser browser) {
        return LostPassword.from(teleservice, browser);
    }

    /** Follows "Identifiant perdu" in a new browser. */
    public LostIdentifiant lostIdentifiant() {
        HttpBrowser browser = new HttpBrowser();
        return new LostIdentifiant(browser, browser.get(login(browser).link("Identifiant perdu")));
    }

    /** The parent asks for a link, and it comes. */
    public ResetLink linkByMail() {
        return linkByMail(new HttpBrowser());
    }

    /** The parent asks for a link in a browser, and it comes. */
    public ResetLink linkByMail(HttpBrowser browser) {
        lostPassword(browser).identify(identifiant()).byMail(mail());
        return new ResetLink(post().nextMail(mail()).link());
    }

    /** The parent asks for a code, which waits in {@link Post#nextSms}. */
    public LostPassword codeBySms() {
        return lostPassword().identify(identifiant()).bySms();
    }

    /** The code that came. */
    public String receivedCode() {
        return post().nextSms(mobile()).code();
    }

    /** A code of the right length that is not this one. */
    public static String otherThan(String code) {
        return (code.charAt(0) == '9' ? '0' : (char) (code.charAt(0) + 1)) + code.substring(1);
    }

    /** Waits until the server has sent what it will, then asserts that nothing more came to the parent. */
    public void assertNothingMoreCame() {
        bed.keycloak().messageQueue().awaitSettled();
        assertThat(post().mailTo(mail())).as("mail").isEmpty();
        assertThat(post().smsTo(mobile())).as("SMS").isEmpty();
    }

    /** Asserts that a password, and no former one, opens the parent's account. */
    public void assertPasswordIs(String password) {
        assertThat(signIn(password)).as("sign-in with the password").isTrue();
        if (!password.equals(TestBed.PASSWORD)) {
            assertThat(signIn(TestBed.PASSWORD)).as("sign-in with the old one").isFalse();
            unlock();
        }
    }

    /** Ends the short lock that wrong passwords in a row leave. */
    public void unlock() {
        bed.realm().unlock(parent);
    }

    /** Whether a new browser gets in. */
    public boolean signIn(String password) {
        HttpBrowser browser = new HttpBrowser();
        return teleservice.isCallback(browser.signIn(login(browser), identifiant(), password));
    }

    /** A request of that link's kind that the server did not refuse by a fault. */
    public static void assertNoFault(HttpPage page) {
        assertThat(page.status()).as(page.text()).isLessThan(500);
        assertThat(page.body()).doesNotContain(Wording.FAULTS);
    }

    private HttpPage login(HttpBrowser browser) {
        return browser.get(teleservice.authorizationRequest("openid", Map.of("prompt", "login")));
    }
}
