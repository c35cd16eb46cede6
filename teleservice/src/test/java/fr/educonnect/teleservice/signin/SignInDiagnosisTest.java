package fr.educonnect.teleservice.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;

class SignInDiagnosisTest {

    @ParameterizedTest
    @CsvSource({
        "access_denied, REFUSED",
        "consent_required, REFUSED",
        "login_required, SIGN_IN_REQUIRED",
        "temporarily_unavailable, PROVIDER_AWAY",
        "server_error, PROVIDER_AWAY",
        "authorization_request_not_found, EXPIRED",
        "invalid_nonce, EXPIRED",
        "invalid_grant, EXPIRED",
        "invalid_id_token, UNTRUSTED_ANSWER",
        "invalid_scope, MISCONFIGURED",
        "something_new, OTHER"
    })
    void knowsTheCodes(String code, SignInProblem problem) {
        assertThat(SignInDiagnosis.of(new OAuth2AuthenticationException(code))).isEqualTo(problem);
    }

    @Test
    void knowsKeycloaksLoginPageThatWasLeftOpen() {
        OAuth2Error error = new OAuth2Error("temporarily_unavailable", "authentication_expired", null);

        assertThat(SignInDiagnosis.of(new OAuth2AuthenticationException(error))).isEqualTo(SignInProblem.EXPIRED);
    }

    @Test
    void looksBehindSpringsWrapping() {
        OAuth2AuthorizationException refused = new OAuth2AuthorizationException(new OAuth2Error("invalid_grant"));

        assertThat(SignInDiagnosis.of(wrapped(refused))).isEqualTo(SignInProblem.EXPIRED);
    }

    @Test
    void takesSilenceAndServerErrorsForAnAbsentProvider() {
        assertThat(SignInDiagnosis.of(wrapped(new ResourceAccessException("late", new SocketTimeoutException()))))
                .isEqualTo(SignInProblem.PROVIDER_AWAY);
        assertThat(SignInDiagnosis.of(wrapped(new HttpServerErrorException(HttpStatus.BAD_GATEWAY))))
                .isEqualTo(SignInProblem.PROVIDER_AWAY);
    }

    @Test
    void takesARefusedClientForAWrongConfiguration() {
        assertThat(SignInDiagnosis.of(wrapped(new HttpClientErrorException(HttpStatus.UNAUTHORIZED))))
                .isEqualTo(SignInProblem.MISCONFIGURED);
    }

    @Test
    void admitsWhatItDoesNotKnow() {
        assertThat(SignInDiagnosis.of(new IllegalStateException())).isEqualTo(SignInProblem.OTHER);
    }

    private static OAuth2AuthenticationException wrapped(Throwable cause) {
        return new OAuth2AuthenticationException(new OAuth2Error("invalid_token_response"), cause);
    }
}
