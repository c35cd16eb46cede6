package fr.educonnect.userstorage.claims;

import fr.educonnect.userstorage.ParentAccount;
import java.util.ArrayList;
import java.util.List;
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

/** Gives a téléservice the claim {@code children}: the parent's children that are open, enrolled and not reported (flows §7). */
public final class ChildrenMapper extends AbstractOIDCProtocolMapper
        implements OIDCAccessTokenMapper, OIDCIDTokenMapper, UserInfoTokenMapper, TokenIntrospectionTokenMapper {

    /** Id of this mapper in realm files. */
    public static final String ID = "educonnect-children";

    /** Client scope that asks for the children; also the claim's name. */
    public static final String SCOPE = "children";

    /** Client scope that asks for their birth dates too. */
    public static final String BIRTH_DATE_SCOPE = "children_birthdate";

    private static final List<ProviderConfigProperty> PROPERTIES = properties();

    private static List<ProviderConfigProperty> properties() {
        List<ProviderConfigProperty> properties = new ArrayList<>();
        properties.add(ScopeCondition.property(SCOPE));
        OIDCAttributeMapperHelper.addIncludeInTokensConfig(properties, ChildrenMapper.class);
        return List.copyOf(properties);
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayType() {
        return "Parent: children";
    }

    @Override
    public String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public String getHelpText() {
        return "Adds the claim \"children\": the parent's children at open schools, with ids of this téléservice's own;"
                + " their birth dates only with scope children_birthdate.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return PROPERTIES;
    }

    @Override
    protected void setClaim(
            IDToken token,
            ProtocolMapperModel mapper,
            UserSessionModel userSession,
            KeycloakSession session,
            ClientSessionContext context) {
        if (!ScopeCondition.met(mapper, context)) {
            return;
        }
        ParentAccount.of(session, userSession.getRealm(), userSession.getUser()).ifPresent(parent -> {
            ChildClaim claim = new ChildClaim(
                    parent.pseudonyms(),
                    context.getClientSession().getClient().getClientId(),
                    ScopeCondition.asked(BIRTH_DATE_SCOPE, context));
            token.getOtherClaims()
                    .put(SCOPE, parent.visibleChildren().stream().map(claim::of).toList());
        });
    }
}
