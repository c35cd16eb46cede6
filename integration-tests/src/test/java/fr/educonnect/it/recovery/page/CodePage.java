package fr.educonnect.it.recovery.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.educonnect.it.browser.NextPage;

/** Asks for the code of an SMS. */
public final class CodePage {

    private final Names names;

    /** The page in a browser. */
    public CodePage(Page page) {
        this.names = new Names(page);
    }

    /** The field for the code. */
    public Locator code() {
        return names.field("Code reçu par SMS");
    }

    /** Types a code and goes on. */
    public void type(String code) {
        code().fill(code);
        NextPage.by(names.button("Continuer"));
    }

    /** Has a new code sent. */
    public Locator resend() {
        return names.linkOrButton("Renvoyer le code");
    }

    /** Starts again. */
    public Locator retry() {
        return names.linkOrButton("Réessayer");
    }

    /** The message above the form. */
    public Locator error() {
        return names.alert();
    }

    /** Everything that can be read, help included. */
    public String text() {
        return names.main().innerText();
    }
}
