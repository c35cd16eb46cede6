package fr.educonnect.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** The first page a parent meets, with all it loads, as it goes over the wire: text compressed, fonts as they are. */
class LoginPageWeightTest {

    private static final int LIMIT = 60_000;

    private static final Pattern IN_PAGE = Pattern.compile("(?:src|href)=\"" + Page.RESOURCES + "/([^\"]+)\"");
    private static final Pattern IN_STYLES = Pattern.compile("url\\(\"([^\"]+)\"\\)");
    private static final Pattern IN_SCRIPTS = Pattern.compile("from \"([^\"]+)\"");

    private final Map<String, Integer> weights = new TreeMap<>();

    @Test
    void staysBelowTheLimit() {
        String page = Page.of("login.ftl").html();
        weights.put("the page", compressed(page.getBytes(StandardCharsets.UTF_8)));
        follow(IN_PAGE, page, Path.of(""));

        assertThat(weights.keySet())
                .contains(
                        "css/educonnect.css",
                        "img/logo.svg",
                        "js/password-toggle.js",
                        "js/authChecker.js",
                        "fonts/atkinson-hyperlegible-next-latin-400-normal.woff2");
        assertThat(weights.values().stream().mapToInt(Integer::intValue).sum())
                .as("%s", weights)
                .isLessThan(LIMIT);
    }

    private void follow(Pattern links, String text, Path folder) {
        Matcher matcher = links.matcher(text);
        while (matcher.find()) {
            load(folder.resolve(matcher.group(1)).normalize().toString());
        }
    }

    private void load(String path) {
        if (weights.containsKey(path)) {
            return;
        }
        byte[] content = LoginTheme.file("resources/" + path);
        weights.put(path, path.endsWith(".woff2") ? content.length : compressed(content));
        Path folder = Path.of(path).getParent();
        if (path.endsWith(".css")) {
            follow(IN_STYLES, new String(content, StandardCharsets.UTF_8), folder);
        } else if (path.endsWith(".js")) {
            follow(IN_SCRIPTS, new String(content, StandardCharsets.UTF_8), folder);
        }
    }

    private static int compressed(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }
}
