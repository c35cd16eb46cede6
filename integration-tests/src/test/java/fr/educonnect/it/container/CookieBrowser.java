package fr.educonnect.it.container;

import java.io.IOException;
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
 * A browser reduced to what a sign-in needs: cookies and redirects on one host. It sends Secure cookies to plain
 * http://localhost as browsers do, which {@link java.net.CookieManager} does not.
 */
final class CookieBrowser {

    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** Opens an address; follows redirects as long as they stay on its host and port. */
    Page get(URI address) throws IOException, InterruptedException {
        return follow(address, HttpRequest.newBuilder(address).GET());
    }

    /** Sends a form; follows redirects as long as they stay on its host and port. */
    Page post(URI address, Map<String, String> fields) throws IOException, InterruptedException {
        return follow(
                address,
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(urlEncoded(fields))));
    }

    /** Fields as a query string or form body. */
    static String urlEncoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private Page follow(URI address, HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = send(request);
        URI location = redirect(address, response);
        if (location == null) {
            return new Page(address, response.statusCode(), response.body());
        }
        if (!location.getAuthority().equals(address.getAuthority())) {
            return new Page(location, response.statusCode(), "");
        }
        return get(location);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> response =
                http.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        response.headers().allValues("Set-Cookie").stream()
                .map(HttpCookie::parse)
                .flatMap(List::stream)
                .forEach(this::keep);
        return response;
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
