package fr.educonnect.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The French texts: complete, none too many, and written as MessageFormat and French typography want them. */
class MessagesTest {

    private static final Pattern MESSAGE = Pattern.compile("msg\\(\"([^\"]+)\"(\\s*\\+)?");
    private static final Pattern OUR_KEY = Pattern.compile("\"(educonnect\\.[\\w.]+)\"");

    private final TreeMap<String, String> ours = LoginTheme.sorted(LoginTheme.ownMessages());
    private final TreeMap<String, String> all = LoginTheme.sorted(LoginTheme.messages());

    @Test
    void everyKeyOfTheTemplatesHasAFrenchText() {
        Set<String> missing = new TreeSet<>();
        // The error page knows two texts of the extension: those of a link that Keycloak itself refuses.
        all.putAll(LoginTheme.sorted(Extension.messages()));
        for (String key : usedKeys()) {
            boolean known = key.endsWith(".")
                    ? all.keySet().stream().anyMatch(one -> one.startsWith(key))
                    : all.containsKey(key);
            if (!known) {
                missing.add(key);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextOfOursIsUsed() {
        Set<String> used = usedKeys();
        Set<String> base = LoginTheme.baseMessages().stringPropertyNames();
        assertThat(ours.keySet())
                .allMatch(key -> base.contains(key)
                        || used.contains(key)
                        || used.stream().anyMatch(prefix -> prefix.endsWith(".") && key.startsWith(prefix))
                        // Named by the realm's client scopes.
                        || key.endsWith("ScopeConsentText"));
    }

    @Test
    void noTextRepeatsThatOfTheBaseTheme() {
        Map<String, String> base = LoginTheme.sorted(LoginTheme.baseMessages());
        assertThat(ours).allSatisfy((key, text) -> assertThat(text).isNotEqualTo(base.get(key)));
    }

    @Test
    void apostrophesSurviveMessageFormat() {
        new FrenchTexts(ours).surviveMessageFormat();
    }

    /** Keycloak's {@code KeycloakErrorHandler} shows them as they stand in the file, so a doubled apostrophe would be seen doubled. */
    @ParameterizedTest
    @ValueSource(strings = {"pageNotFound", "internalServerError"})
    void whatKeycloakShowsWithoutMessageFormatHasNothingToFormat(String key) {
        assertThat(ours.get(key)).doesNotContain("'", "{");
    }

    @Test
    void doubleSignsOfPunctuationStandAfterANoBreakSpace() {
        new FrenchTexts(ours).haveNoBreakSpacesBeforeDoubleSigns();
    }

    @Test
    void noJargon() {
        new FrenchTexts(ours).holdNoJargon();
    }

    @Test
    void aRefusedSignInLooksTheSameWhateverItsCause() {
        assertThat(List.of(
                        "invalidUserMessage",
                        "invalidUsernameMessage",
                        "invalidUsernameOrEmailMessage",
                        "invalidPasswordMessage",
                        "accountTemporarilyDisabledMessage",
                        "accountPermanentlyDisabledMessage"))
                .extracting(ours::get)
                .doesNotContainNull()
                .containsOnly(ours.get("invalidUserMessage"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "username=Identifiant",
                "password=Mot de passe",
                "doLogIn=Se connecter",
                "doForgotPassword=Mot de passe perdu",
                "educonnect.login.lostIdentifiant=Identifiant perdu",
                "doRegister=Activer mon compte",
                "email=Adresse de courrier électronique",
                "passwordNew=Nouveau mot de passe",
                "passwordConfirm=Confirmation du mot de passe",
                "doContinue=Continuer",
                "doSubmit=Valider",
                "doTryAgain=Réessayer"
            })
    void theNamesThatScriptsAndScreenReadersFindStay(String text) {
        int equals = text.indexOf('=');
        assertThat(all).containsEntry(text.substring(0, equals), text.substring(equals + 1));
    }

    private static Set<String> usedKeys() {
        Set<String> keys = new HashSet<>();
        for (String name : LoginTheme.TEMPLATES) {
            for (Pattern pattern : List.of(MESSAGE, OUR_KEY)) {
                Matcher matcher = pattern.matcher(LoginTheme.template(name));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        }
        return keys;
    }
}
