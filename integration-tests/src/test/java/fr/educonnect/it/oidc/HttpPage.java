package fr.educonnect.it.oidc;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Where a browser without JavaScript ended up.
 *
 * @param address the page, or the foreign address that a redirect points to
 * @param status HTTP status of the last answer
 * @param headers of the last answer
 * @param body HTML, empty after a redirect to a foreign address
 */
public record HttpPage(URI address, int status, HttpHeaders headers, String body) {

    private static final Pattern FORM_ACTION = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");
    private static final Pattern HEADING = Pattern.compile("<h1[^>]*>(.*?)</h1>", Pattern.DOTALL);
    /** Codes and ids that differ from one request to the next. */
    private static final Pattern PER_REQUEST = Pattern.compile(
            "(session_code|execution|tab_id|client_data|code|state|nonce)=[^&\"]*|data-auth-session-hash=\"[^\"]*\"");

    /** The target of the page's first form. */
    public URI formAction() {
        Matcher form = FORM_ACTION.matcher(body);
        if (!form.find()) {
            throw new AssertionError("no form on " + address + " (" + status + "): " + body);
        }
        return address.resolve(form.group(1).replace("&amp;", "&"));
    }

    /** The target of the link with that text. */
    public URI link(String text) {
        Matcher link = Pattern.compile("<a[^>]*\\shref=\"([^\"]+)\"[^>]*>\\s*" + Pattern.quote(text))
                .matcher(body);
        if (!link.find()) {
            throw new AssertionError("no link \"" + text + "\" on " + address + ": " + body);
        }
        return address.resolve(link.group(1).replace("&amp;", "&"));
    }

    /** Whether the page has a field of that visible name. */
    public boolean hasField(String label) {
        return html().select("label").stream()
                .anyMatch(candidate -> candidate.text().equals(label));
    }

    /** Whether the page has a link, or a button that may look like one, of that text. */
    public boolean hasLink(String text) {
        return hasButton(text)
                || html().select("a[href]").stream()
                        .anyMatch(candidate -> candidate.text().equals(text));
    }

    /** Whether the page has a button of that text. */
    public boolean hasButton(String text) {
        return html().select("form button, form input[type=submit]").stream()
                .anyMatch(candidate -> name(candidate).equals(text));
    }

    /**
     * The form of the button with that text.
     *
     * @throws AssertionError where there is none
     */
    public HttpForm form(String button) {
        Element pressed = html().select("form button, form input[type=submit]").stream()
                .filter(candidate -> name(candidate).equals(button))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no button \"" + button + "\" on " + address + " (" + status + "): " + text()));
        return new HttpForm(address, pressed.closest("form"), pressed);
    }

    /** Visible names of the groups of fields, in their order. */
    public List<String> groups() {
        return html().select("fieldset legend").eachText();
    }

    /**
     * The form of the button with that text that stands in a group.
     *
     * @throws AssertionError where there is none
     */
    public HttpForm form(String group, String button) {
        Element pressed = html().select("fieldset").stream()
                .filter(candidate -> candidate.select("legend").text().equals(group))
                .flatMap(fieldset -> fieldset.select("button").stream())
                .filter(candidate -> name(candidate).equals(button))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("no button \"" + button + "\" in group \"" + group + "\": " + text()));
        return new HttpForm(address, pressed.closest("form"), pressed);
    }

    /** What a parent reads between header and footer. */
    public String text() {
        Element main = html().selectFirst("main");
        return main == null ? "" : main.text();
    }

    private Document html() {
        return Jsoup.parse(body);
    }

    private static String name(Element button) {
        return button.normalName().equals("input") ? button.val() : button.text();
    }

    /** The text of the page's heading. */
    public String heading() {
        Matcher heading = HEADING.matcher(body);
        return heading.find() ? heading.group(1).replaceAll("<[^>]*>", "").strip() : "";
    }

    /** A query parameter of the address; {@code null} where it has none. */
    public String parameter(String name) {
        Matcher value = Pattern.compile("(?:^|&)" + Pattern.quote(name) + "=([^&]*)")
                .matcher(address.getRawQuery() == null ? "" : address.getRawQuery());
        return value.find() ? value.group(1) : null;
    }

    /** The body without what differs from one request to the next, and without what was typed. */
    public String comparableBody(String typed) {
        return PER_REQUEST.matcher(body).replaceAll("$1=").replace(typed, "TYPED");
    }

    /** The headers without what differs from one request to the next: cookies by name, no dates. */
    public Map<String, List<String>> comparableHeaders() {
        Map<String, List<String>> comparable = new TreeMap<>(headers.map());
        comparable.remove("date");
        comparable.remove("content-length");
        comparable.computeIfPresent("set-cookie", (name, cookies) -> cookies.stream()
                .map(cookie -> cookie.replaceFirst("=[^;]*", "="))
                .toList());
        return comparable;
    }
}
