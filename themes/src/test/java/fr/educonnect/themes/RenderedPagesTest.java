package fr.educonnect.themes;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.template.TemplateMethodModelEx;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.forms.login.MessageType;

/** The pages as a parent's browser gets them. */
class RenderedPagesTest {

    private static final String ERROR = "Erreur\u00a0: ";

    static Stream<Arguments> pages() {
        return Stream.of(
                page("sign-in", Page.of("login.ftl")),
                page("sign-in refused", Page.of("login.ftl").error("password", "invalidUserMessage")),
                page("sign-in again", signInAgain()),
                page("error", Page.of("error.ftl").message(MessageType.ERROR, "cookieNotFoundMessage")),
                page("info, short", Page.of("info.ftl").message(MessageType.SUCCESS, "successLogout")),
                page("info, long", Page.of("info.ftl").message(MessageType.INFO, "staleEmailVerificationLink")),
                page(
                        "info with actions",
                        Page.of("info.ftl")
                                .message(MessageType.INFO, "confirmExecutionOfActions")
                                .with("requiredActions", List.of("UPDATE_PASSWORD", "VERIFY_EMAIL"))
                                .with("actionUri", "/continue")),
                page("expired", Page.of("login-page-expired.ftl")),
                page(
                        "sign-out",
                        Page.of("logout-confirm.ftl").with("logoutConfirm", Map.of("code", "abc", "skipLink", false))),
                page(
                        "sign-out of services",
                        Page.of("frontchannel-logout.ftl")
                                .with(
                                        "logout",
                                        Map.of(
                                                "clients",
                                                List.of(Map.of(
                                                        "name", "Cantine", "frontChannelLogoutUrl", "/cantine/bye")),
                                                "logoutRedirectUri",
                                                "/cantine"))),
                page(
                        "consent",
                        Page.of("login-oauth-grant.ftl")
                                .with(
                                        "oauth",
                                        Map.of(
                                                "code",
                                                "abc",
                                                "clientScopesRequested",
                                                List.of(Map.of("consentScreenText", "${childrenScopeConsentText}"))))),
                page(
                        "new password",
                        Page.of("login-update-password.ftl")
                                .message(MessageType.WARNING, "updatePasswordMessage")
                                .with("passwordPolicies", Map.of("length", 12))),
                page(
                        "new password refused",
                        Page.of("login-update-password.ftl").error("password-confirm", "notMatchPasswordMessage")),
                page("profile", profile()),
                page("profile refused", profile().error("email", "error-invalid-email")),
                page("mail address", Page.of("login-verify-email.ftl").with("verifyEmail", "c@exemple.fr")),
                page("choice", Page.of("select-authenticator.ftl")),
                page("terms", Page.of("terms.ftl")),
                page(
                        "SAML",
                        Page.of("saml-post-form.ftl")
                                .with("samlPost", Map.of("url", "/saml", "SAMLResponse", "abc", "relayState", "def"))),
                page("help", help("&tab_id=abc", "?client_id=cantine")),
                page("help without a sign-in", help("", "").without("client")),
                page("base theme: lost password", Page.of("login-reset-password.ftl")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void hasOneHeadingItsLandmarksAndNothingInline(String name, Page page) {
        String html = page.html();
        assertThat(html.split("<h1", -1)).hasSize(2);
        for (String landmark : List.of("<header", "<main", "<footer")) {
            assertThat(html.split(landmark + "[ >]", -1)).as(landmark).hasSize(2);
        }
        assertThat(html)
                .contains("<html class=\"ec\" lang=\"fr\"", "href=\"#kc-content\"", "id=\"kc-content\"")
                .doesNotContainPattern("<script(?![^>]* src=)")
                .doesNotContainPattern("(?i)<style|\\sstyle=|\\son[a-z]+=|(?:src|href)=\"(?:https?:)?//");
        // A key without a text would be shown as itself.
        assertThat(html.replaceAll("<[^>]*>", " "))
                .doesNotContainPattern("educonnect\\.|requiredAction\\.|\\$\\{|\\{\\d");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void everyIdIsUniqueAndEveryReferenceLeadsToOne(String name, Page page) {
        String html = page.html();
        List<String> ids = values(html, " id");
        assertThat(ids).doesNotHaveDuplicates();
        Stream<String> described =
                values(html, "aria-describedby").stream().flatMap(list -> Stream.of(list.split(" ")));
        assertThat(Stream.concat(described, values(html, " for").stream())).allMatch(ids::contains);
        assertThat(values(html, "href").stream()
                        .filter(href -> href.startsWith("#"))
                        .map(href -> href.substring(1)))
                .allMatch(ids::contains);
    }

    @Test
    void aRefusedSignInIsTheSameForBothFieldsAndToldFirst() {
        String unknown =
                Page.of("login.ftl").error("username", "invalidUserMessage").html();
        String wrong =
                Page.of("login.ftl").error("password", "invalidUserMessage").html();
        String locked = Page.of("login.ftl")
                .error("username", "accountTemporarilyDisabledMessage")
                .html();
        assertThat(unknown).isEqualTo(wrong).isEqualTo(locked);
        assertThat(wrong)
                .contains("<title>" + ERROR, "role=\"alert\"", "tabindex=\"-1\" autofocus")
                .contains("aria-invalid=\"true\" aria-describedby=\"kc-alert\"");
        assertThat(values(wrong, "aria-describedby")).containsExactly("kc-alert", "kc-alert");
    }

    @Test
    void aFieldsErrorIsTiedToItAndListedFirst() {
        String html = Page.of("login-update-password.ftl")
                .error("password-confirm", "notMatchPasswordMessage")
                .html();
        assertThat(html)
                .contains("<title>" + ERROR)
                .contains("href=\"#password-confirm\"")
                .contains("aria-invalid=\"true\" aria-describedby=\"input-error-password-confirm\"");
    }

    @Test
    void linksOfTheSignInPageFollowTheRealm() {
        assertThat(Page.of("login.ftl").html())
                .contains(
                        "&amp;goal=identifiant\">Identifiant perdu</a>",
                        ">Mot de passe perdu</a>",
                        ">Activer mon compte</a>")
                .doesNotContain("rememberMe");
        String closed = Page.of("login.ftl")
                .with(
                        "realm",
                        Map.of(
                                "internationalizationEnabled", false,
                                "password", true,
                                "resetPasswordAllowed", false,
                                "registrationAllowed", true,
                                "rememberMe", true))
                .with("registrationDisabled", true)
                .html();
        assertThat(closed)
                .doesNotContain("Identifiant perdu", "Mot de passe perdu", "Activer mon compte")
                .contains("rememberMe");
    }

    @Test
    void anErrorLeadsBackToTheServiceOrToTheSignInOrSaysWhatToDo() {
        Supplier<Page> error = () -> Page.of("error.ftl").message(MessageType.ERROR, "invalidCodeMessage");
        assertThat(error.get().html()).contains("href=\"/cantine\"", "Revenir au service");
        assertThat(error.get().without("client").html()).contains("Revenir à la page de connexion");
        assertThat(error.get()
                        .without("client")
                        .without("authenticationSession")
                        .html())
                .contains("Retournez sur le service en ligne");
    }

    /** Keycloak's {@code KeycloakErrorHandler} gives the realm itself, which has no HTML name unless somebody set one. */
    @Test
    void thePageOfAnAddressThatDoesNotExistHasTheNameOfTheAccount() {
        Page missing = Page.of("error.ftl").message(MessageType.ERROR, "pageNotFound");
        assertThat(missing.with("realm", Map.of("displayName", "EduConnect", "internationalizationEnabled", false))
                        .html())
                .contains(">EduConnect</p>", "Cette page est introuvable");
    }

    @Test
    void theFooterLeadsToOurHelpPageInTheSameSignIn() {
        assertThat(Page.of("login.ftl").html())
                .contains("href=\"/realms/educonnect/aide?client_id=cantine&amp;tab_id=qOmYEMCmDRc&amp;client_data=")
                .doesNotContain("href=\"\"", ">Accessibilité<");
        assertThat(help("", "?client_id=cantine").html()).doesNotContain(">Aide</a>", "href=\"\"");
    }

    @Test
    void anAdministrationMayNameItsOwnHelpPage() {
        var settings = LoginTheme.settings();
        settings.setProperty("educonnectHelpUrl", "/assistance");
        assertThat(Page.of("login.ftl").with("properties", settings).html())
                .contains("href=\"/assistance\">Aide</a>")
                .doesNotContain("/realms/educonnect/aide");
    }

    @Test
    void whatAPolicyRefusesIsSaidOfItsField() {
        String refused = Page.of("login-update-password.ftl")
                .message(MessageType.ERROR, "invalidPasswordBlacklistedMessage")
                .html();
        assertThat(Jsoup.parse(refused)
                        .selectFirst("#password-new")
                        .attributes()
                        .asList())
                .extracting(Attribute::toString)
                .contains("aria-invalid=\"true\"")
                .anyMatch(one -> one.startsWith("aria-describedby=") && one.contains("kc-alert"));
        assertThat(Page.of("login-update-password.ftl").html()).doesNotContain("aria-invalid");
    }

    @Test
    void theLinkOfAnAdministratorLeadsNobodyToAConsoleThatIsOff() {
        Map<String, String> account = Map.of("clientId", "account", "baseUrl", "/realms/educonnect/account/");
        assertThat(Page.of("error.ftl")
                        .message(MessageType.ERROR, "invalidCodeMessage")
                        .with("client", account)
                        .html())
                .contains("Retournez sur le service en ligne")
                .doesNotContain("/account/");
        assertThat(Page.of("info.ftl")
                        .message(MessageType.SUCCESS, "accountUpdatedMessage")
                        .with("client", account)
                        .html())
                .doesNotContain("/account/");
    }

    @Test
    void theHelpPageStaysInTheSignIn() {
        assertThat(help("&tab_id=abc", "?client_id=cantine").html())
                .contains(
                        "/reset-credentials?client_id=cantine&amp;tab_id=abc\">Mot de passe perdu</a>",
                        "/reset-credentials?client_id=cantine&amp;tab_id=abc&amp;goal=identifiant\">Identifiant perdu</a>",
                        "/registration?client_id=cantine&amp;tab_id=abc&amp;client_data=xyz&amp;goal=activation\">Activer mon compte</a>",
                        "/authenticate?client_id=cantine&amp;tab_id=abc&amp;client_data=xyz\"",
                        "&amp;client_data=xyz&amp;goal=mes-enfants\"",
                        "href=\"/cantine\"")
                .doesNotContain("Retournez sur le service en ligne");
    }

    @Test
    void theHelpPageOffersWhatTheRealmOffersAndWhatWorksWithoutASignIn() {
        assertThat(help("", "").without("client").html())
                .contains(
                        "/reset-credentials\">Mot de passe perdu</a>",
                        "/reset-credentials?goal=identifiant\">Identifiant perdu</a>",
                        "Retournez sur le service en ligne")
                .doesNotContain(">Activer mon compte</a>", "/authenticate", "Revenir au service");
        assertThat(help("&tab_id=abc", "?client_id=cantine")
                        .with(
                                "realm",
                                Map.of(
                                        "internationalizationEnabled", false,
                                        "resetPasswordAllowed", false,
                                        "registrationAllowed", false))
                        .html())
                .doesNotContain(">Mot de passe perdu</a>", ">Identifiant perdu</a>", ">Activer mon compte</a>");
    }

    @Test
    void theRealmCanRefuseTheDarkLook() {
        assertThat(Page.of("login.ftl").with("darkMode", false).html())
                .contains("<html class=\"ec ec-light-only\"", "name=\"color-scheme\" content=\"light\"");
    }

    @Test
    void whatAServiceIsCalledIsShownAsText() {
        assertThat(Page.of("login.ftl")
                        .with("client", Map.of("name", "<b>Cantine</b>"))
                        .html())
                .contains("&lt;b&gt;Cantine&lt;/b&gt;");
    }

    private static Arguments page(String name, Page page) {
        return Arguments.of(name, page);
    }

    private static Page help(String recoveryQuery, String query) {
        return Page.of("educonnect-help.ftl")
                .with("url", Page.urls(query))
                .with("recoveryQuery", recoveryQuery)
                .with("atOwnPage", false)
                .with("signInQuery", recoveryQuery.isEmpty() ? "" : recoveryQuery + "&client_data=xyz");
    }

    private static Page signInAgain() {
        TemplateMethodModelEx yes = arguments -> true;
        TemplateMethodModelEx no = arguments -> false;
        return Page.of("login.ftl")
                .with("usernameHidden", "true")
                .with(
                        "auth",
                        Map.of(
                                "showUsername", yes,
                                "showResetCredentials", no,
                                "showTryAnotherWayLink", yes,
                                "attemptedUsername", "c.martin"));
    }

    private static Page profile() {
        return Page.of("login-update-profile.ftl")
                .with(
                        "profile",
                        Map.of(
                                "html5DataAnnotations", Map.of(),
                                "attributes",
                                        List.of(
                                                attribute(
                                                        "email",
                                                        "${email}",
                                                        Map.of("inputHelperTextBefore", "${emailInstruction}")),
                                                attribute(
                                                        "lang", "${profile.attributes}", Map.of("inputType", "select")),
                                                attribute("choix", "Choix", Map.of("inputType", "select-radiobuttons")),
                                                attribute("note", "Note", Map.of("inputType", "textarea")))));
    }

    private static Map<String, Object> attribute(String name, String label, Map<String, Object> annotations) {
        return Map.of(
                "name",
                name,
                "displayName",
                label,
                "required",
                true,
                "readOnly",
                false,
                "multivalued",
                false,
                "value",
                "x",
                "values",
                List.of("x"),
                "annotations",
                annotations,
                "html5DataAnnotations",
                Map.of(),
                "validators",
                Map.of("options", Map.of("options", List.of("x", "y"))));
    }

    private static List<String> values(String html, String attribute) {
        return Pattern.compile(attribute + "=\"([^\"]*)\"")
                .matcher(html)
                .results()
                .map(result -> result.group(1))
                .toList();
    }
}
