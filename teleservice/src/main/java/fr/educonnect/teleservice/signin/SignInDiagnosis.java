package fr.educonnect.teleservice.signin;

import fr.educonnect.teleservice.provider.ProviderUnavailableException;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;

/**
 * Finds out from an exception of Spring Security what to tell the parent. Codes: RFC 6749 §4.1.2.1 and §5.2, OpenID
 * Connect Core §3.1.2.6, and Spring Security's own for what it found wrong with an answer.
 */
public final class SignInDiagnosis {

    /** Keycloak's description, with {@code temporarily_unavailable}, of a login page that was left open too long. */
    private static final String LOGIN_PAGE_EXPIRED = "authentication_expired";

    private SignInDiagnosis() {}

    /**
     * The problem behind a failure.
     *
     * @param failure what a sign-in, a refresh or a reading of userinfo ended with
     * @return never null; {@link SignInProblem#OTHER} for what is not known
     */
    public static SignInProblem of(Throwable failure) {
        if (cause(failure, ProviderUnavailableException.class).isPresent()
                || cause(failure, IOException.class).isPresent()
                || cause(failure, HttpServerErrorException.class).isPresent()) {
            return SignInProblem.PROVIDER_AWAY;
        }
        if (cause(failure, HttpClientErrorException.class).isPresent()) {
            return SignInProblem.MISCONFIGURED;
        }
        return error(failure).map(SignInDiagnosis::of).orElse(SignInProblem.OTHER);
    }

    private static SignInProblem of(OAuth2Error error) {
        return switch (error.getErrorCode()) {
            case "access_denied", "consent_required" -> SignInProblem.REFUSED;
            case "login_required", "interaction_required", "account_selection_required" ->
                SignInProblem.SIGN_IN_REQUIRED;
            case "temporarily_unavailable" ->
                LOGIN_PAGE_EXPIRED.equals(error.getDescription()) ? SignInProblem.EXPIRED : SignInProblem.PROVIDER_AWAY;
            case "server_error" -> SignInProblem.PROVIDER_AWAY;
            case "authorization_request_not_found",
                    "invalid_state_parameter",
                    "invalid_nonce",
                    "invalid_request",
                    "invalid_grant" -> SignInProblem.EXPIRED;
            case "invalid_id_token" -> SignInProblem.UNTRUSTED_ANSWER;
            case "client_registration_not_found",
                    "invalid_client",
                    "invalid_scope",
                    "invalid_redirect_uri_parameter",
                    "missing_user_info_uri",
                    "unauthorized_client",
                    "unsupported_grant_type",
                    "unsupported_response_type" -> SignInProblem.MISCONFIGURED;
            default -> SignInProblem.OTHER;
        };
    }

    /** The innermost OAuth error: the outer ones only say that the request of the inner one failed. */
    private static Optional<OAuth2Error> error(Throwable failure) {
        return cause(failure, OAuth2AuthorizationException.class)
                .map(OAuth2AuthorizationException::getError)
                .or(() -> cause(failure, OAuth2AuthenticationException.class)
                        .map(OAuth2AuthenticationException::getError));
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        for (Throwable link = failure; link != null; link = link.getCause()) {
            if (type.isInstance(link)) {
                return Optional.of(type.cast(link));
            }
        }
        return Optional.empty();
    }
}
