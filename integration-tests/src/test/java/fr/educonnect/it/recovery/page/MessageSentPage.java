package fr.educonnect.it.recovery.page;

import com.microsoft.playwright.Page;

/** Says that a message left, if there was anybody to send it to. */
public final class MessageSentPage {

    private final Names names;

    /** The page in a browser. */
    public MessageSentPage(Page page) {
        this.names = new Names(page);
    }

    /** What it says. */
    public String text() {
        return names.main().innerText();
    }
}
