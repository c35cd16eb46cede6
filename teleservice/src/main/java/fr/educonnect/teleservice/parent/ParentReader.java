package fr.educonnect.teleservice.parent;

import fr.educonnect.teleservice.signin.SignInDiagnosis;
import fr.educonnect.teleservice.signin.SignInProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps a signed-in parent's data as fresh as the access token. While it is valid, the data of the last reading are
 * shown; afterwards the token is refreshed and userinfo read again, which also shows whether the provider still knows
 * the session. So neither a change at the school nor a sign-out elsewhere goes unnoticed for longer than a token lives.
 */
@Component
class ParentReader {

    private static final Logger LOG = LoggerFactory.getLogger(ParentReader.class);

    private final OAuth2AuthorizedClientManager manager;
    private final OAuth2AuthorizedClientRepository clients;
    private final OidcUserService userInfo;
    private final SecurityContextRepository contexts;
    private final Clock clock;

    ParentReader(
            OAuth2AuthorizedClientManager manager,
            OAuth2AuthorizedClientRepository clients,
            OidcUserService userInfo,
            SecurityContextRepository contexts,
            Clock clock) {
        this.manager = manager;
        this.clients = clients;
        this.userInfo = userInfo;
        this.contexts = contexts;
        this.clock = clock;
    }

    /**
     * The data to show.
     *
     * @param signedIn the parent's authentication
     * @param anew whether to ask the provider even though the token is still valid
     */
    Reading read(
            OAuth2AuthenticationToken signedIn,
            boolean anew,
            HttpServletRequest request,
            HttpServletResponse response) {
        OidcUser user = (OidcUser) signedIn.getPrincipal();
        try {
            OAuth2AuthorizedClient before =
                    clients.loadAuthorizedClient(signedIn.getAuthorizedClientRegistrationId(), signedIn, request);
            if (before == null) {
                return new Reading.Ended();
            }
            OAuth2AuthorizedClient now = manager.authorize(OAuth2AuthorizeRequest.withAuthorizedClient(before)
                    .principal(signedIn)
                    .build());
            if (now == before && !anew && !expired(now.getAccessToken())) {
                return new Reading.Current(user);
            }
            OidcUser read = userInfo.loadUser(
                    new OidcUserRequest(now.getClientRegistration(), now.getAccessToken(), user.getIdToken()));
            keep(read, signedIn, request, response);
            return new Reading.Current(read);
        } catch (OAuth2AuthorizationException | OAuth2AuthenticationException failed) {
            return unread(user, failed);
        }
    }

    /** Without a refresh token the manager gives back what it got: userinfo then decides. */
    private boolean expired(OAuth2AccessToken token) {
        Instant end = token.getExpiresAt();
        return end != null && !clock.instant().isBefore(end);
    }

    private void keep(
            OidcUser read,
            OAuth2AuthenticationToken signedIn,
            HttpServletRequest request,
            HttpServletResponse response) {
        OAuth2AuthenticationToken renewed = new OAuth2AuthenticationToken(
                read, signedIn.getAuthorities(), signedIn.getAuthorizedClientRegistrationId());
        renewed.setDetails(signedIn.getDetails());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(renewed);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** Only a provider that cannot be asked leaves the data standing; any refusal ends the session here too. */
    private static Reading unread(OidcUser user, RuntimeException failed) {
        SignInProblem problem = SignInDiagnosis.of(failed);
        LOG.info("The parent's data were not read again: {}", problem);
        return problem == SignInProblem.PROVIDER_AWAY ? new Reading.Older(user) : new Reading.Ended();
    }
}
