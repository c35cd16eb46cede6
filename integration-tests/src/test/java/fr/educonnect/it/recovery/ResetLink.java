package fr.educonnect.it.recovery;

import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.post.MailLink;

/**
 * The link of a lost-password mail.
 *
 * @param link as it stands in the mail
 */
public record ResetLink(MailLink link) {

    /** Opens it in a new browser, as on another telephone. */
    public LostPassword open() {
        return open(new HttpBrowser());
    }

    /** Opens it in a browser; nothing is used up before the new password is sent. */
    public LostPassword open(HttpBrowser browser) {
        return new LostPassword(browser, look(browser));
    }

    /** The page that it leads to in a browser. */
    public HttpPage look(HttpBrowser browser) {
        return browser.get(link.address());
    }
}
