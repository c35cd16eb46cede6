package fr.educonnect.userstorage.claims;

import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * The setting <em>Only with scope</em> of our mappers: the claim is given only where the téléservice asked for that scope.
 *
 * <p>With it a mapper may also stand in a client's dedicated scope (to move a claim into that client's ID token, say)
 * without giving anything to a request that did not ask.
 */
final class ScopeCondition {

    private static final String SETTING = "only.with.scope";

    private ScopeCondition() {}

    static ProviderConfigProperty property(String byDefault) {
        ProviderConfigProperty property = new ProviderConfigProperty(
                SETTING,
                "Only with scope",
                "The claim is given only to requests that asked for this client scope. Empty: whenever the mapper applies.",
                ProviderConfigProperty.STRING_TYPE,
                byDefault);
        return property;
    }

    /** Whether the request asked for the scope that the mapper requires, if it requires one. */
    static boolean met(ProtocolMapperModel mapper, ClientSessionContext context) {
        String scope = mapper.getConfig().get(SETTING);
        return scope == null || scope.isBlank() || asked(scope.strip(), context);
    }

    /** Whether a client scope of that name is part of the request. */
    static boolean asked(String scope, ClientSessionContext context) {
        return context.getClientScopesStream().map(ClientScopeModel::getName).anyMatch(scope::equals);
    }
}
