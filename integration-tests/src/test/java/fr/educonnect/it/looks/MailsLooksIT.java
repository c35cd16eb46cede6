package fr.educonnect.it.looks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.educonnect.it.browser.ParentBrowser;
import fr.educonnect.it.browser.Screen;
import fr.educonnect.it.build.Build;
import fr.educonnect.it.post.Mail;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.recovery.ResetLink;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The mails as a browser shows their HTML, on a telephone and a computer. */
@ExtendWith(TestBedExtension.class)
class MailsLooksIT {

    @RegisterExtension
    final Recovery recovery;

    private final TestBed bed;

    MailsLooksIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.WRITES_MAILS);
        this.bed = bed;
    }

    @Test
    void newPasswordAndItsNotice() {
        recovery.lostPassword().identify(recovery.identifiant()).byMail(recovery.mail());
        Mail mail = recovery.post().nextMail(recovery.mail());
        look(mail, "mail-new-password");
        new ResetLink(mail.link()).open().newPassword(Recovery.NEW_PASSWORD);
        look(recovery.post().nextMail(recovery.mail()), "mail-password-changed");
    }

    @Test
    void validation() {
        String address = bed.base().mail(Family.NOT_VALIDATED);
        recovery.lostPassword().identify(Family.NOT_VALIDATED.identifiant()).byMail(address);
        look(recovery.post().nextMail(address), "mail-validation");
    }

    @Test
    void identifiants() {
        String address = bed.base().mail(Family.SHARING_MOTHER);
        recovery.lostIdentifiant().byMail(address);
        look(recovery.post().nextMail(address), "mail-identifiants");
    }

    private void look(Mail mail, String name) {
        try (ParentBrowser browser = bed.chromium().open()) {
            for (Screen screen : Screen.ALL) {
                browser.page().setViewportSize(screen.width(), screen.height());
                browser.page().setContent(mail.html());
                browser.page()
                        .screenshot(new Page.ScreenshotOptions()
                                .setPath(Build.target("screenshots").resolve(name + "-" + screen + ".png"))
                                .setFullPage(true));
                assertThat(((Number) browser.page().evaluate("document.documentElement.scrollWidth")).intValue())
                        .as(name + " " + screen)
                        .isLessThanOrEqualTo(screen.width());
            }
            assertThat(browser.hosts()).as("what it loads").isEmpty();
        }
    }
}
