package fr.educonnect.userstorage.claims;

import fr.educonnect.userstorage.ParentAccount;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.LogoutTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCIDTokenMapper;
import org.keycloak.protocol.oidc.mappers.TokenIntrospectionTokenMapper;
import org.keycloak.protocol.oidc.mappers.UserInfoTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.IDToken;
import org.keycloak.representations.LogoutToken;

/**
 * Gives each téléservice its own {@code sub} for a parent (OpenID Connect Core §8.1), in every token alike.
 *
 * <p>Keycloak's own pairwise mapper must be added to each client by hand and hashes the component's id; this one stands in
 * a default client scope, so no téléservice can be forgotten, and hangs on the account alone, so a realm that is imported
 * anew changes nobody's {@code sub}. Users who are not parents keep Keycloak's.
 */
public final class PairwiseSubjectMapper extends AbstractOIDCProtocolMapper
        implements OIDCAccessTokenMapper,
                OIDCIDTokenMapper,
                UserInfoTokenMapper,
                TokenIntrospectionTokenMapper,
                LogoutTokenMapper {

    /** Id of this mapper in realm files. */
    public static final String ID = "educonnect-pairwise-subject";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayType() {
        return "Parent: pairwise subject";
    }

    @Override
    public String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public String getHelpText() {
        return "Gives each téléservice its own \"sub\" for a parent, useless at any other.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }

    @Override
    public AccessToken transformAccessToken(
            AccessToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext context) {
        subject(session, userSession, context).ifPresent(token::setSubject);
        return token;
    }

    @Override
    public IDToken transformIDToken(
            IDToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext context) {
        subject(session, userSession, context).ifPresent(token::setSubject);
        return token;
    }

    @Override
    public AccessToken transformUserInfoToken(
            AccessToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext context) {
        // The userinfo endpoint writes the user's id first and the other claims over it.
        subject(session, userSession, context)
                .ifPresent(subject -> token.getOtherClaims().put("sub", subject));
        return token;
    }

    @Override
    public AccessToken transformIntrospectionToken(
            AccessToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext context) {
        subject(session, userSession, context).ifPresent(subject -> {
            token.setSubject(subject);
            // Keycloak would fill the member "username" (RFC 7662) with the identifiant, with which the parent signs
            // in.
            token.getOtherClaims().put("username", subject);
        });
        return token;
    }

    @Override
    public LogoutToken transformLogoutToken(
            LogoutToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext context) {
        subject(session, userSession, context).ifPresent(token::setSubject);
        return token;
    }

    private static Optional<String> subject(
            KeycloakSession session, UserSessionModel userSession, ClientSessionContext context) {
        String client = context.getClientSession().getClient().getClientId();
        return ParentAccount.of(session, userSession.getRealm(), userSession.getUser())
                .map(parent ->
                        parent.pseudonyms().ofAccount(client, parent.account().id()));
    }
}
