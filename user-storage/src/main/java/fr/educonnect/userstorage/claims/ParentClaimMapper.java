package fr.educonnect.userstorage.claims;

import fr.educonnect.userstorage.ParentAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;
import org.keycloak.protocol.oidc.mappers.OIDCIDTokenMapper;
import org.keycloak.protocol.oidc.mappers.TokenIntrospectionTokenMapper;
import org.keycloak.protocol.oidc.mappers.UserInfoTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.IDToken;

/**
 * Claims about a parent that a téléservice gets when it asks for their client scope, in the tokens that the administrator
 * chose.
 */
abstract class ParentClaimMapper extends AbstractOIDCProtocolMapper
        implements OIDCAccessTokenMapper, OIDCIDTokenMapper, UserInfoTokenMapper, TokenIntrospectionTokenMapper {

    private final List<ProviderConfigProperty> properties;

    /** Claims that are asked for by a client scope. */
    ParentClaimMapper(String scope) {
        List<ProviderConfigProperty> all = new ArrayList<>();
        all.add(ScopeCondition.property(scope));
        OIDCAttributeMapperHelper.addIncludeInTokensConfig(all, getClass());
        properties = List.copyOf(all);
    }

    /**
     * The claims of a parent at a téléservice.
     *
     * @param parent the account with its children
     * @param context which client asks, with which scopes
     * @return claims by name, in JSON's types
     */
    abstract Map<String, Object> claims(ParentAccount parent, ClientSessionContext context);

    @Override
    public final String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public final List<ProviderConfigProperty> getConfigProperties() {
        return properties;
    }

    @Override
    protected final void setClaim(
            IDToken token,
            ProtocolMapperModel mapper,
            UserSessionModel userSession,
            KeycloakSession session,
            ClientSessionContext context) {
        if (ScopeCondition.met(mapper, context)) {
            ParentAccount.of(session, userSession.getRealm(), userSession.getUser())
                    .map(parent -> claims(parent, context))
                    .ifPresent(token.getOtherClaims()::putAll);
        }
    }
}
