package fr.educonnect.authenticators.password;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyProviderFactory;

/** As much of a Keycloak session as password policies see, with the stock server's policies, ours and those of a test. */
final class PolicySession {

    private final Map<String, PasswordPolicyProviderFactory> factories = new TreeMap<>();
    private final RealmModel realm;
    private final KeycloakSession session;
    private PasswordPolicy policy = PasswordPolicy.empty();

    PolicySession() {
        ServiceLoader.load(PasswordPolicyProviderFactory.class)
                .forEach(factory -> factories.put(factory.getId(), factory));
        realm = stub(RealmModel.class, (method, first) -> method.equals("getPasswordPolicy") ? policy : null);
        KeycloakContext context =
                stub(KeycloakContext.class, (method, first) -> method.equals("getRealm") ? realm : null);
        session = stub(KeycloakSession.class, (method, arguments) -> switch (method) {
            case "getContext" -> context;
            case "getProvider" -> factories.get((String) arguments[1]).create(session());
            default -> null;
        });
    }

    Map<String, PasswordPolicyProviderFactory> factories() {
        return factories;
    }

    /** Sets the realm's policies, as its field {@code passwordPolicy} writes them. */
    PasswordRules rules(String policies) {
        policy = PasswordPolicy.parse(session, policies);
        return PasswordRules.of(session, realm);
    }

    /** A user of Keycloak's own database. */
    static UserModel user(String username, String firstName, String lastName) {
        return stub(UserModel.class, (method, arguments) -> switch (method) {
            case "getId" -> "0d5d6d0e-0001-4b7c-9ee7-000000000001";
            case "getUsername" -> username;
            case "getFirstName" -> firstName;
            case "getLastName" -> lastName;
            default -> null;
        });
    }

    private KeycloakSession session() {
        return session;
    }

    private interface Answers {
        Object to(String method, Object[] arguments);
    }

    private static <T> T stub(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.to(method.getName(), arguments)));
    }
}
