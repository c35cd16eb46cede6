package fr.educonnect.themes;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** The files of our mail theme, with the base theme behind them and the mails of module {@code authenticators} beside them. */
final class EmailTheme {

    static final String OURS = "theme/educonnect/email/";
    static final String BASE = "theme/base/email/";

    /** Mails of Keycloak that have templates of ours. */
    static final List<String> KEYCLOAK_MAILS = List.of(
            "email-update-confirmation.ftl", "email-verification.ftl", "executeActions.ftl", "password-reset.ftl");

    /** Mails of Keycloak that have only texts of ours. */
    static final List<String> BASE_MAILS = List.of(
            "email-test.ftl",
            "email-verification-with-code.ftl",
            "event-login_error.ftl",
            "event-update_password.ftl",
            "event-user_disabled_by_permanent_lockout.ftl",
            "event-user_disabled_by_temporary_lockout.ftl",
            "identity-provider-link.ftl");

    /** Templates that other templates use. */
    static final List<String> BLOCKS = List.of("educonnect-mail.ftl", "template.ftl");

    private EmailTheme() {}

    static String template(String path) {
        return new String(LoginTheme.bytes(OURS + path), StandardCharsets.UTF_8);
    }

    static Properties ownMessages() {
        return LoginTheme.properties(OURS + "messages/messages_fr.properties");
    }

    /** All French texts as Keycloak puts them together: base theme, extensions, our theme. */
    static Properties messages() {
        Properties all = LoginTheme.properties(BASE + "messages/messages_fr.properties");
        all.putAll(Extension.messages());
        all.putAll(ownMessages());
        return all;
    }

    static Properties settings() {
        return LoginTheme.properties(OURS + "theme.properties");
    }
}
