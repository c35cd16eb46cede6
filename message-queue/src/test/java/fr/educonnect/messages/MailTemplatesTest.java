package fr.educonnect.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.educonnect.messages.MailTemplates.RenderedMail;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.ThemeManager;
import org.keycloak.theme.Theme;
import org.keycloak.theme.freemarker.DefaultFreeMarkerProvider;

class MailTemplatesTest {

    private static final Map<String, Object> ATTRIBUTES =
            Map.of("name", "Hugo & Éva", "link", "https://educonnect.example/lien?a=1&b=2");

    private final RealmModel realm = fake(RealmModel.class, (proxy, method, arguments) -> switch (method.getName()) {
        case "getName" -> "educonnect";
        case "getDisplayName" -> "ÉduConnect";
        case "isInternationalizationEnabled" -> true;
        case "getDefaultLocale" -> "fr";
        default -> throw new UnsupportedOperationException(method.toString());
    });

    @Test
    void aMailIsRenderedFromTheRealmsThemeInItsLanguage() {
        RenderedMail mail = render("lost-password.ftl");

        assertThat(mail.subject()).isEqualTo("L'accès de Hugo");
        assertThat(mail.text()).isEqualTo("""
                        Bonjour Hugo & Éva https://educonnect.example/lien?a=1&b=2
                        ÉduConnect fr L'accès de Hugo
                        """);
        assertThat(mail.html())
                .isEqualTo(
                        "<p dir=\"ltr\">Bonjour Hugo &amp; Éva <a href=\"https://educonnect.example/lien?a=1&amp;b=2\">"
                                + "Ouvrir</a></p>\n");
        assertThat(mail).asString().doesNotContain("Hugo");
    }

    @Test
    void theEndingOfATemplateMayBeLeftOut() {
        assertThat(render("lost-password")).isEqualTo(render("lost-password.ftl"));
    }

    @Test
    void aTemplateThatIsMissingIsAFault() {
        assertThatThrownBy(() -> render("none"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The mail template text/none.ftl cannot be rendered");
    }

    private RenderedMail render(String template) {
        KeycloakSession session = fake(KeycloakSession.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "theme" -> themes();
            case "getProvider" -> new DefaultFreeMarkerProvider(new ConcurrentHashMap<>(), null);
            default -> throw new UnsupportedOperationException(method.toString());
        });
        return MailTemplates.render(session, realm, template, "subject", List.of("Hugo"), ATTRIBUTES);
    }

    private static ThemeManager themes() {
        Theme theme = fake(Theme.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getName" -> "educonnect";
            case "getType" -> Theme.Type.EMAIL;
            case "getTemplate" -> MailTemplatesTest.class.getResource("theme/" + arguments[0]);
            case "getEnhancedMessages" -> texts((Locale) arguments[1]);
            case "getProperties" -> properties(Map.of("button", "Ouvrir"));
            default -> throw new UnsupportedOperationException(method.toString());
        });
        return fake(ThemeManager.class, (proxy, method, arguments) -> {
            assertThat(arguments).containsExactly(Theme.Type.EMAIL);
            return theme;
        });
    }

    private static Properties texts(Locale locale) {
        assertThat(locale).isEqualTo(Locale.FRENCH);
        return properties(Map.of("subject", "L''accès de {0}", "hello", "Bonjour {0}", "locale_fr", "Français"));
    }

    private static Properties properties(Map<String, String> values) {
        Properties properties = new Properties();
        properties.putAll(values);
        return properties;
    }

    private static <T> T fake(Class<T> type, InvocationHandler behaviour) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, behaviour));
    }
}
