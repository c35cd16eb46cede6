package fr.educonnect.themes;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/** The files of our login theme and, behind them, those of Keycloak's base theme, as Keycloak finds them on the class path. */
final class LoginTheme {

    static final String OURS = "theme/educonnect/login/";
    static final String BASE = "theme/base/login/";

    /** Every template of ours. {@link TemplatesTest} proves that none is missing here. */
    static final List<String> TEMPLATES = List.of(
            "educonnect-forms.ftl",
            "educonnect-next.ftl",
            "error.ftl",
            "footer.ftl",
            "frontchannel-logout.ftl",
            "info.ftl",
            "login-oauth-grant.ftl",
            "login-page-expired.ftl",
            "login-update-password.ftl",
            "login-update-profile.ftl",
            "login-verify-email.ftl",
            "login.ftl",
            "logout-confirm.ftl",
            "password-commons.ftl",
            "saml-post-form.ftl",
            "select-authenticator.ftl",
            "template.ftl",
            "terms.ftl",
            "user-profile-commons.ftl");

    private LoginTheme() {}

    /** A file of our theme or, where we have none, of the base theme. */
    static byte[] file(String path) {
        return open(OURS + path) != null ? bytes(OURS + path) : bytes(BASE + path);
    }

    static String basePage(String name) {
        return new String(bytes(BASE + name), StandardCharsets.UTF_8);
    }

    static String template(String name) {
        return new String(bytes(OURS + name), StandardCharsets.UTF_8);
    }

    static Properties ownMessages() {
        return properties(OURS + "messages/messages_fr.properties");
    }

    static Properties baseMessages() {
        return properties(BASE + "messages/messages_fr.properties");
    }

    /** All French texts, ours above the base theme's. */
    static Properties messages() {
        Properties all = baseMessages();
        all.putAll(ownMessages());
        return all;
    }

    /** The theme's settings as Keycloak sees them when no environment variable is set. */
    static Properties settings() {
        Properties settings = properties(OURS + "theme.properties");
        settings.replaceAll((key, value) -> value.toString().replaceAll("\\$\\{env\\.[A-Z_]+:([^}]*)}", "$1"));
        return settings;
    }

    static TreeMap<String, String> sorted(Properties properties) {
        TreeMap<String, String> sorted = new TreeMap<>();
        properties.forEach((key, value) -> sorted.put(key.toString(), value.toString()));
        return sorted;
    }

    static Properties properties(String path) {
        Properties properties = new Properties();
        try (InputStreamReader reader = new InputStreamReader(open(path), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    static byte[] bytes(String path) {
        try (InputStream in = Objects.requireNonNull(open(path), path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String path) {
        return LoginTheme.class.getClassLoader().getResourceAsStream(path);
    }
}
