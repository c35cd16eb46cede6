package fr.educonnect.it.container;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the browser ended up.
 *
 * @param address the page, or the foreign address a redirect points to
 * @param status HTTP status of the last answer
 * @param body HTML, empty after a redirect to a foreign address
 */
record Page(URI address, int status, String body) {

    private static final Pattern FORM_ACTION = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");

    /** The target of the page's first form. */
    URI formAction() {
        Matcher form = FORM_ACTION.matcher(body);
        if (!form.find()) {
            throw new AssertionError("no form on " + address + " (" + status + "): " + body);
        }
        return address.resolve(form.group(1).replace("&amp;", "&"));
    }

    /** The value of a query parameter of the address; {@code null} where it has none. */
    String parameter(String name) {
        Matcher value = Pattern.compile("(?:^|&)" + Pattern.quote(name) + "=([^&]*)")
                .matcher(address.getQuery() == null ? "" : address.getQuery());
        return value.find() ? value.group(1) : null;
    }
}
