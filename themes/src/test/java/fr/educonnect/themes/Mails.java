package fr.educonnect.themes;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every mail that a parent may get, with values as they may be. */
final class Mails {

    static final String LINK = "https://educonnect.exemple.fr/realms/educonnect/login-actions/action-token?key="
            + "eyJhbGciOiJIUzUxMiIsInR5cCIgOiAiSldUIiwia2lkIiA6ICI2ZGY0ZjQ3Yi05NjQ0LTQ2MGYtOTY2OC0xYjk3ZTQ5M2NkZjUifQ"
            + ".eyJleHAiOjE3OTU1NTg2MDgsImlhdCI6MTc5NTU1NjgwOCwianRpIjoiYjdkMmM1ZWYtNGU3YS00YTVkLWFjODMifQ"
            + ".K6xJp0v5x0oXyqk7T3r9L2s4mW8dQ1zB&client_id=cantine&tab_id=qOmYEMCmDRc";

    private Mails() {}

    static Stream<Mail> all() {
        return Stream.concat(ofKeycloak(), ofTheExtension());
    }

    static Stream<Mail> ofTheExtension() {
        return Stream.of(
                resetLink().with("serviceName", "Cantine & garderie <en ligne>"),
                resetLink(),
                validation(),
                validation().with("notActivated", true),
                identifiants(List.of(person("Hélène", "L", "h.leveque-martin"))),
                identifiants(List.of(person("Joël", "F", "j.fay"), person("Mireille", "F", "m.fay")))
                        .with("unactivated", true),
                identifiants(List.of()).with("unactivated", true),
                passwordChanged(),
                passwordChanged().with("channel", "sms"),
                activated(),
                recordJoined(),
                accountsGrouped().with("closed", false),
                accountsGrouped().with("closed", true),
                accountsUngrouped());
    }

    private static Stream<Mail> ofKeycloak() {
        return Stream.of(
                withLink("email-verification.ftl", "emailVerificationSubject"),
                withLink("email-update-confirmation.ftl", "emailUpdateConfirmationSubject")
                        .with("newEmail", "helene.leveque-martin@exemple.fr"),
                withLink("password-reset.ftl", "passwordResetSubject"),
                withLink("executeActions.ftl", "executeActionsSubject")
                        .with("requiredActions", List.of("UPDATE_PASSWORD", "VERIFY_EMAIL")),
                withLink("executeActions.ftl", "executeActionsSubject"),
                Mail.of("email-verification-with-code.ftl", "emailVerificationSubject")
                        .with("code", "012345"),
                Mail.of("email-test.ftl", "emailTestSubject"),
                event("event-update_password.ftl", "eventUpdatePasswordSubject"),
                event("event-login_error.ftl", "eventLoginErrorSubject"),
                event("event-user_disabled_by_temporary_lockout.ftl", "eventUserDisabledByTemporaryLockoutSubject"),
                event("event-user_disabled_by_permanent_lockout.ftl", "eventUserDisabledByPermanentLockoutSubject"),
                withLink("identity-provider-link.ftl", "identityProviderLinkSubject")
                        .with("identityProviderDisplayName", "Académie")
                        .with("identityProviderContext", Map.of("username", "h.leveque")));
    }

    private static Mail activated() {
        return Mail.of("educonnect-mail-activated.ftl", "educonnect.mail.activated.subject")
                .with("identifiant", "h.leveque-martin")
                .with("recoveryLink", LINK);
    }

    private static Mail accountsGrouped() {
        return Mail.of("educonnect-mail-accounts-grouped.ftl", "educonnect.mail.accounts-grouped.subject")
                .with("person", "Hélène L.")
                .with("identifiant", "h.leveque-martin")
                .with("otherIdentifiant", "h.leveque-martin2")
                .with("when", "mercredi 25 novembre 2026 à 18\u00a0h\u00a005")
                .with("days", 7)
                .with("link", LINK);
    }

    private static Mail accountsUngrouped() {
        return Mail.of("educonnect-mail-accounts-ungrouped.ftl", "educonnect.mail.accounts-ungrouped.subject")
                .with("person", "Hélène L.")
                .with("when", "mercredi 25 novembre 2026 à 18\u00a0h\u00a005");
    }

    private static Mail recordJoined() {
        return Mail.of("educonnect-mail-record-joined.ftl", "educonnect.mail.record-joined.subject")
                .with("person", "Mireille F.")
                .with("schools", List.of("Collège Jean-Moulin", "Lycée l'Œuvre <Sainte-Foy>"));
    }

    private static Mail resetLink() {
        return Mail.of("educonnect-mail-reset-link.ftl", "educonnect.mail.reset-link.subject")
                .with("link", LINK)
                .with("person", "Mireille F.")
                .with("minutes", 30);
    }

    private static Mail validation() {
        return Mail.of("educonnect-mail-validation.ftl", "educonnect.mail.validation.subject")
                .with("link", LINK)
                .with("hours", 24);
    }

    private static Mail identifiants(List<Map<String, String>> people) {
        return Mail.of("educonnect-mail-identifiants.ftl", "educonnect.mail.identifiants.subject")
                .with("people", people);
    }

    private static Map<String, String> person(String firstName, String initial, String identifiant) {
        return Map.of("firstName", firstName, "initial", initial, "identifiant", identifiant);
    }

    private static Mail passwordChanged() {
        return Mail.of("educonnect-mail-password-changed.ftl", "educonnect.mail.password-changed.subject")
                .with("person", "Mireille F.")
                .with("when", "24\u00a0novembre\u00a02026 à 18\u00a0h\u00a005")
                .with("channel", "mail")
                .with(
                        "recoveryLink",
                        "https://educonnect.exemple.fr/realms/educonnect/login-actions/reset-credentials"
                                + "?client_id=cantine");
    }

    private static Mail withLink(String template, String subjectKey) {
        return Mail.of(template, subjectKey).with("link", LINK).with("linkExpiration", 1440);
    }

    private static Mail event(String template, String subjectKey) {
        return Mail.of(template, subjectKey).with("event", Map.of("date", new Date(0), "ipAddress", "192.0.2.7"));
    }
}
