package fr.educonnect.it.oidc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A browser without JavaScript: cookies, and redirects on one host. It sends Secure cookies to plain http://localhost, as
 * browsers do and {@link java.net.CookieManager} does not.
 */
public final class HttpBrowser {

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers;

    /** A browser that sends nothing unusual. */
    public HttpBrowser() {
        this(Map.of());
    }

    /** A browser that adds headers to each request. */
    public HttpBrowser(Map<String, String> headers) {
        this.headers = headers;
    }

    /** Opens an address; follows redirects as long as they stay on its host and port. */
    public HttpPage get(URI address) {
        return follow(address, HttpRequest.newBuilder(address).GET());
    }

    /** Sends a form; follows redirects as long as they stay on its host and port. */
    public HttpPage post(URI address, Map<String, String> fields) {
        return follow(
                address,
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(urlEncoded(fields))));
    }

    /** Sends a form that was filled. */
    public HttpPage send(HttpForm form) {
        return post(form.target(), form.values());
    }

    /** Presses a button of a page, or follows the link of that text. */
    public HttpPage press(HttpPage page, String name) {
        return page.hasButton(name) ? send(page.form(name)) : get(page.link(name));
    }

    /** Asks for the headers of an address only, as scanners of mails do; follows nothing. */
    public int head(URI address) {
        return send(HttpRequest.newBuilder(address).method("HEAD", HttpRequest.BodyPublishers.noBody()))
                .statusCode();
    }

    /** Whether it holds a cookie of that name. */
    public boolean holdsCookie(String name) {
        return cookies.containsKey(name);
    }

    /** Signs in at a login page that is open. */
    public HttpPage signIn(HttpPage login, String identifiant, String password) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("username", identifiant);
        fields.put("password", password);
        return post(login.formAction(), fields);
    }

    /** Fields as a query string or form body. */
    public static String urlEncoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpPage follow(URI address, HttpRequest.Builder request) {
        HttpResponse<String> response = send(request);
        URI location = redirect(address, response);
        if (location == null) {
            return new HttpPage(address, response.statusCode(), response.headers(), response.body());
        }
        if (!location.getAuthority().equals(address.getAuthority())) {
            return new HttpPage(location, response.statusCode(), response.headers(), "");
        }
        return get(location);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        request.header("Accept", "text/html,application/xhtml+xml");
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> response =
                    http.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").stream()
                    .map(HttpCookie::parse)
                    .flatMap(List::stream)
                    .forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(HttpCookie cookie) {
        if (cookie.getMaxAge() == 0) {
            cookies.remove(cookie.getName());
        } else {
            cookies.put(cookie.getName(), cookie.getValue());
        }
    }

    private static URI redirect(URI from, HttpResponse<String> response) {
        return response.statusCode() / 100 == 3
                ? response.headers().firstValue("Location").map(from::resolve).orElse(null)
                : null;
    }
}
