package fr.educonnect.benchmarks.recovery;

import fr.educonnect.benchmarks.BenchmarkFailure;
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
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A new browser without JavaScript that knows how long its last step took, redirects included. */
final class TimedBrowser {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final HttpClient http;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private Document page;
    private double lastMillis;

    /** @param http shared, so that connections are kept and no step pays for one */
    TimedBrowser(HttpClient http) {
        this.http = http;
    }

    /** Opens an address. */
    TimedBrowser open(URI address) throws IOException, InterruptedException {
        return follow(address, HttpRequest.newBuilder(address).GET());
    }

    /** Follows the link of that text. */
    TimedBrowser click(String link) throws IOException, InterruptedException {
        Element found = page.select("a[href]").stream()
                .filter(candidate -> candidate.text().equals(link))
                .findFirst()
                .orElseThrow(() -> missing("link", link));
        return open(URI.create(found.absUrl("href")));
    }

    /**
     * Presses a button.
     *
     * @param button its text
     * @param typed values by the labels of their fields
     */
    TimedBrowser press(String button, Map<String, String> typed) throws IOException, InterruptedException {
        Element pressed = page.select("form button").stream()
                .filter(candidate -> candidate.text().equals(button))
                .findFirst()
                .orElseThrow(() -> missing("button", button));
        Element form = pressed.closest("form");
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[type=hidden][name]").forEach(field -> fields.put(field.attr("name"), field.val()));
        typed.forEach((label, value) -> fields.put(field(form, label).attr("name"), value));
        if (pressed.hasAttr("name")) {
            fields.put(pressed.attr("name"), pressed.attr("value"));
        }
        URI target = URI.create(form.absUrl("action"));
        return follow(
                target,
                HttpRequest.newBuilder(target)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(encoded(fields))));
    }

    /** How long the last step took, from the request to the last byte of its page. */
    double lastMillis() {
        return lastMillis;
    }

    private Element field(Element form, String label) {
        return form.select("label").stream()
                .filter(candidate -> candidate.text().equals(label))
                .findFirst()
                .map(candidate -> form.getElementById(candidate.attr("for")))
                .orElseThrow(() -> missing("field", label));
    }

    private BenchmarkFailure missing(String kind, String name) {
        return new BenchmarkFailure("No %s \"%s\" on the page \"%s\".".formatted(kind, name, page.title()));
    }

    private TimedBrowser follow(URI address, HttpRequest.Builder request) throws IOException, InterruptedException {
        long start = System.nanoTime();
        URI at = address;
        HttpResponse<String> answer = send(request);
        while (answer.statusCode() / 100 == 3) {
            at = at.resolve(answer.headers().firstValue("Location").orElseThrow());
            answer = send(HttpRequest.newBuilder(at).GET());
        }
        lastMillis = (System.nanoTime() - start) / 1e6;
        if (answer.statusCode() != 200) {
            throw new BenchmarkFailure("The server answered " + answer.statusCode() + " instead of the next page.");
        }
        page = Jsoup.parse(answer.body(), at.toString());
        return this;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer = http.send(
                request.header("Accept", "text/html").timeout(LONGEST).build(), HttpResponse.BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").stream()
                .map(HttpCookie::parse)
                .flatMap(List::stream)
                .forEach(cookie -> cookies.put(cookie.getName(), cookie.getValue()));
        return answer;
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
