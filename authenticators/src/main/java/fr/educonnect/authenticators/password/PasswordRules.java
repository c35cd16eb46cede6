package fr.educonnect.authenticators.password;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PolicyError;

/**
 * A realm's password policies as sentences for whoever chooses a password: all of them before typing, and afterwards all
 * that the password breaks. Keycloak's own check stops at the first.
 */
public final class PasswordRules {

    private static final String KEY = "educonnect.password.rule.";

    /**
     * The policies that a person can follow while typing, in the order in which they are read. Those of the stock server that
     * are missing are not about what is typed: hashing, expiry, age of the sign-in, recovery codes.
     */
    private static final List<String> IN_ORDER = List.of(
            "length",
            "maxLength",
            "lowerCase",
            "upperCase",
            "digits",
            "specialChars",
            "regexPattern",
            "notUsername",
            "notContainsUsername",
            "notEmail",
            NotNamesPolicyProviderFactory.ID,
            NotCommonPolicyProviderFactory.ID,
            "passwordBlacklist",
            "passwordHistory",
            "passwordAge");

    private final KeycloakSession session;
    private final RealmModel realm;
    private final PasswordPolicy policy;

    private PasswordRules(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.policy = realm.getPasswordPolicy();
    }

    /**
     * The rules of a realm.
     *
     * @param session of a request to this realm: the stock policies read their settings from the request's realm
     * @param realm whose policies count
     */
    public static PasswordRules of(KeycloakSession session, RealmModel realm) {
        return new PasswordRules(session, realm);
    }

    /**
     * One sentence, such as "Au moins 12 caractères": rule before, complaint after.
     *
     * @param messageKey key of the text in the login theme
     * @param arguments of the text, may be empty
     */
    public record Rule(String messageKey, List<Object> arguments) {

        /** Copies the arguments. */
        public Rule {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * What to show before the password is typed.
     *
     * @return in the order to show them; empty for a realm without policies. A policy of another extension is not among
     *     them: only its refusal has a text
     */
    public List<Rule> rules() {
        return IN_ORDER.stream()
                .filter(policy.getPolicies()::contains)
                .map(this::rule)
                .toList();
    }

    /**
     * What a password breaks.
     *
     * @param user whose password it would be; never null
     * @param password as typed; never null
     * @return in the order of {@link #rules()}, policies of other extensions last, these with the text of their own error;
     *     empty when the password is allowed
     * @throws org.keycloak.storage.StorageUnavailableException when the school base is needed and does not answer
     */
    public List<Rule> broken(UserModel user, String password) {
        Set<String> ids = new LinkedHashSet<>(IN_ORDER);
        ids.retainAll(policy.getPolicies());
        ids.addAll(policy.getPolicies());
        List<Rule> broken = new ArrayList<>();
        for (String id : ids) {
            refusal(id, user, password)
                    .ifPresent(error -> broken.add(IN_ORDER.contains(id) ? rule(id) : foreign(error)));
        }
        return broken;
    }

    private Optional<PolicyError> refusal(String id, UserModel user, String password) {
        return Optional.ofNullable(session.getProvider(PasswordPolicyProvider.class, id))
                .map(provider -> provider.validate(realm, user, password));
    }

    /** The number of a policy is its argument; French has another sentence for one than for many. */
    private Rule rule(String id) {
        return policy.getPolicyConfig(id) instanceof Integer number
                ? new Rule(KEY + id + (number == 1 ? ".one" : ""), List.of(number))
                : new Rule(KEY + id, List.of());
    }

    private static Rule foreign(PolicyError error) {
        return new Rule(
                error.getMessage(), error.getParameters() == null ? List.of() : Arrays.asList(error.getParameters()));
    }
}
