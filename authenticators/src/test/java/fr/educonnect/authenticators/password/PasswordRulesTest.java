package fr.educonnect.authenticators.password;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.authenticators.password.PasswordRules.Rule;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PolicyError;

class PasswordRulesTest {

    private static final Set<String> NOT_ABOUT_TYPING = Set.of(
            "forceExpiredPasswordChange",
            "hashAlgorithm",
            "hashIterations",
            "maxAuthAge",
            "recoveryCodesWarningThreshold");

    private static final UserModel PARENT = PolicySession.user("a.delmas", "Anne", "Delmas");

    private final PolicySession keycloak = new PolicySession();

    @Test
    void everyPolicyOfTheServerAboutTypingHasASentence() throws IOException {
        Set<String> typing = new TreeSet<>(keycloak.factories().keySet());
        assertThat(typing).containsAll(NOT_ABOUT_TYPING).contains("educonnectNotNames", "educonnectNotCommon");
        typing.removeAll(NOT_ABOUT_TYPING);
        Properties texts = texts();
        for (String id : typing) {
            assertThat(texts).containsKey("educonnect.password.rule." + id);
            if (PasswordPolicyProvider.INT_CONFIG_TYPE.equals(
                    keycloak.factories().get(id).getConfigType())) {
                assertThat(texts).containsKey("educonnect.password.rule." + id + ".one");
            }
        }
        // The file of passwordBlacklist is on no machine of this test.
        typing.remove("passwordBlacklist");
        String policies = String.join(" and ", typing).replace("regexPattern", "regexPattern(.*)");
        assertThat(keycloak.rules(policies).rules()).hasSameSizeAs(typing);
    }

    @Test
    void theRulesOfOurRealmInTheirOrder() throws IOException {
        assertThat(sentences(keycloak.rules(policiesOfOurRealm()).rules()))
                .containsExactly(
                        "Au moins 12\u00a0caractères",
                        "Au plus 128\u00a0caractères",
                        "Sans votre identifiant",
                        "Sans votre nom ni votre prénom, ni ceux de vos enfants",
                        "Pas un mot de passe courant, même suivi de chiffres");
    }

    @Test
    void oneIsWrittenAsAWord() throws IOException {
        assertThat(sentences(keycloak.rules("digits(1) and upperCase(2)").rules()))
                .containsExactly("Au moins 2 lettres majuscules", "Au moins un chiffre");
    }

    @Test
    void aPasswordHearsOfEveryRuleThatItBreaks() throws IOException {
        PasswordRules rules = keycloak.rules(policiesOfOurRealm());
        assertThat(sentences(rules.broken(PARENT, "A.Delmas")))
                .containsExactly(
                        "Au moins 12\u00a0caractères",
                        "Sans votre identifiant",
                        "Sans votre nom ni votre prénom, ni ceux de vos enfants");
        assertThat(sentences(rules.broken(PARENT, "Motdepasse2024!")))
                .containsExactly("Pas un mot de passe courant, même suivi de chiffres");
        assertThat(rules.broken(PARENT, "Quatre-mots-de-passe")).isEmpty();
    }

    @Test
    void whatIsNotAboutTypingIsNoRule() {
        PasswordRules rules =
                keycloak.rules("hashIterations(3) and forceExpiredPasswordChange(365) and maxAuthAge(60)");
        assertThat(rules.rules()).isEmpty();
        assertThat(rules.broken(PARENT, "x")).isEmpty();
    }

    @Test
    void aPolicyOfAnotherExtensionSpeaksForItself() {
        keycloak.factories().put("academy", new AcademyPolicyFactory());
        PasswordRules rules = keycloak.rules("academy and length(12)");
        assertThat(rules.rules()).extracting(Rule::messageKey).containsExactly("educonnect.password.rule.length");
        assertThat(rules.broken(PARENT, "x"))
                .containsExactly(
                        new Rule("educonnect.password.rule.length", List.of(12)),
                        new Rule("academyRefuses", List.of("x", 3)));
    }

    @Test
    void aRealmWithoutPoliciesHasNoRules() {
        assertThat(keycloak.rules(null).rules()).isEmpty();
        assertThat(keycloak.rules(null).broken(PARENT, "x")).isEmpty();
    }

    private static final class AcademyPolicyFactory extends SwitchPolicyFactory {

        @Override
        public String getId() {
            return "academy";
        }

        @Override
        public String getDisplayName() {
            return "Academy";
        }

        @Override
        public PasswordPolicyProvider create(KeycloakSession session) {
            return new PasswordPolicyProvider() {
                @Override
                public PolicyError validate(RealmModel realm, UserModel user, String password) {
                    return validate(user.getUsername(), password);
                }

                @Override
                public PolicyError validate(String username, String password) {
                    return new PolicyError("academyRefuses", password, 3);
                }

                @Override
                public Object parseConfig(String value) {
                    return value;
                }

                @Override
                public void close() {
                    // Holds nothing.
                }
            };
        }
    }

    private static String policiesOfOurRealm() throws IOException {
        Matcher field = Pattern.compile("\"passwordPolicy\": \"([^\"]*)\"")
                .matcher(Files.readString(Path.of("../realm-export.json")));
        assertThat(field.find()).isTrue();
        return field.group(1);
    }

    private static List<String> sentences(List<Rule> rules) throws IOException {
        Properties texts = texts();
        return rules.stream()
                .map(rule -> new MessageFormat(texts.getProperty(rule.messageKey()), Locale.FRENCH)
                        .format(rule.arguments().toArray()))
                .toList();
    }

    private static Properties texts() throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                PasswordRules.class.getResourceAsStream("/theme-resources/messages/messages_fr.properties"),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
