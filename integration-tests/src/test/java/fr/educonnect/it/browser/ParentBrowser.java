package fr.educonnect.it.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** One parent's browser with one tab. It keeps an account of what went wrong in it and whom it talked to. */
public final class ParentBrowser implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 30_000;

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> hosts = new ArrayList<>();
    private Response lastDocument;

    ParentBrowser(BrowserContext context) {
        this.context = context;
        context.setDefaultTimeout(TIMEOUT_MILLIS);
        context.onRequest(request -> hosts.add(URI.create(request.url()).getHost()));
        context.onConsoleMessage(this::note);
        context.onWebError(error -> complaints.add(error.error()));
        this.page = context.newPage();
        page.onResponse(response -> {
            if (response.request().isNavigationRequest()) {
                lastDocument = response;
            }
        });
    }

    /** The tab. */
    public Page page() {
        return page;
    }

    /** Opens an address in the tab. */
    public Page open(URI address) {
        page.navigate(address.toString());
        return page;
    }

    /** The login page, expected to be in the tab. */
    public LoginPage loginPage() {
        return new LoginPage(page);
    }

    /** The text of the page's main heading. */
    public String heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .innerText()
                .strip();
    }

    /** The text of the page between header and footer. */
    public String text() {
        return page.getByRole(AriaRole.MAIN).innerText();
    }

    /** HTTP status of the page in the tab. */
    public int status() {
        return lastDocument.status();
    }

    /** Errors that pages wrote to the console, refusals of the Content-Security-Policy among them. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Hosts that pages made the browser talk to. */
    public List<String> hosts() {
        return hosts.stream().distinct().toList();
    }

    @Override
    public void close() {
        context.close();
    }

    private void note(ConsoleMessage message) {
        // The browser itself notes that a page came with a 4xx or 5xx: that is no fault of the page.
        boolean statusOfDocument = message.text().startsWith("Failed to load resource")
                && lastDocument != null
                && message.location().startsWith(lastDocument.url());
        if ("error".equals(message.type()) && !statusOfDocument) {
            complaints.add(message.text() + " (" + message.location() + ")");
        }
    }
}
