package fr.educonnect.teleservice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a browser without JavaScript does: keeps cookies, follows redirects, sends forms with their CSRF token. */
public final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient following = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final HttpClient staying =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String service;

    public Browser(String service) {
        this.service = service;
    }

    /** Opens a page of the service and follows it wherever it leads. */
    public HttpResponse<String> open(String path) {
        return send(following, HttpRequest.newBuilder(URI.create(service + path)));
    }

    /** Sends the form with this action that the page holds, and follows the answer. */
    public HttpResponse<String> submit(HttpResponse<String> page, String action) {
        return send(following, form(page, action));
    }

    /** Sends the form and stays: the answer is the redirect itself. */
    public HttpResponse<String> submitOnly(HttpResponse<String> page, String action) {
        return send(staying, form(page, action));
    }

    private HttpRequest.Builder form(HttpResponse<String> page, String action) {
        Matcher token = CSRF.matcher(page.body());
        if (!page.body().contains("action=\"" + action + "\"") || !token.find()) {
            throw new AssertionError("no form " + action + " in " + page.body());
        }
        return HttpRequest.newBuilder(URI.create(service + action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)));
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
