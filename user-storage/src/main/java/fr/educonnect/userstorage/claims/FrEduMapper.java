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

/**
 * Gives a téléservice the classic attributes of the schools' services, {@code FrEduVecteur} and
 * {@code FrEduCtPersonAffiliation}, as claims (flows §7).
 */
public final class FrEduMapper extends AbstractOIDCProtocolMapper
        implements OIDCAccessTokenMapper, OIDCIDTokenMapper, UserInfoTokenMapper, TokenIntrospectionTokenMapper {

    /** Id of this mapper in realm files. */
    public static final String ID = "educonnect-fredu";

    /** Client scope that asks for these attributes. */
    public static final String SCOPE = "fredu";

    private static final List<ProviderConfigProperty> PROPERTIES = properties();

    private static List<ProviderConfigProperty> properties() {
        List<ProviderConfigProperty> properties = new ArrayList<>();
        properties.add(ScopeCondition.property(SCOPE));
        OIDCAttributeMapperHelper.addIncludeInTokensConfig(properties, FrEduMapper.class);
        return List.copyOf(properties);
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayType() {
        return "Parent: FrEdu attributes";
    }

    @Override
    public String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public String getHelpText() {
        return "Adds the claims FrEduVecteur (one \"profil|nom|prénom|idÉlève|UAI\" for each child) and"
                + " FrEduCtPersonAffiliation (resp1d, resp2d). The child's id in them is the school's own, the same for every"
                + " téléservice: give this scope only to services that need it.";
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
            FrEduAttributes attributes = FrEduAttributes.of(
                    userSession.getUser().getLastName(),
                    userSession.getUser().getFirstName(),
                    parent.visibleChildren());
            token.getOtherClaims().put("FrEduVecteur", attributes.vectors());
            token.getOtherClaims().put("FrEduCtPersonAffiliation", attributes.affiliations());
        });
    }
}
