package fr.educonnect.teleservice.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Asks for a page of the account where the address here says so; only for pages that this service knows. */
final class AccountPageRequests implements OAuth2AuthorizationRequestResolver {

    private final OAuth2AuthorizationRequestResolver ordinary;

    /** @param ordinary makes the request of a sign-in */
    AccountPageRequests(OAuth2AuthorizationRequestResolver ordinary) {
        this.ordinary = ordinary;
    }

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return withPage(ordinary.resolve(request), request);
    }

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registrationId) {
        return withPage(ordinary.resolve(request, registrationId), request);
    }

    private static OAuth2AuthorizationRequest withPage(OAuth2AuthorizationRequest signIn, HttpServletRequest request) {
        return signIn == null
                ? null
                : AccountPage.of(request.getParameter(AccountPage.PARAMETER))
                        .map(page -> OAuth2AuthorizationRequest.from(signIn)
                                .additionalParameters(
                                        parameters -> parameters.put(AccountPage.PARAMETER, page.action()))
                                .build())
                        .orElse(signIn);
    }
}
