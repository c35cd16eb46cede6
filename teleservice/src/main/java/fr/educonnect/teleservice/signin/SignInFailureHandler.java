package fr.educonnect.teleservice.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Logs why a sign-in failed and sends the parent to the page that says what to do. */
@Component
class SignInFailureHandler implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SignInFailureHandler.class);

    /** Where a sign-in leads. */
    static final String SIGNED_IN = "/enfants";

    private static final int LONGEST_LOGGED = 300;

    private final SecurityContextRepository signedIn = new HttpSessionSecurityContextRepository();

    /** Redirects, so that a reload does not send the used answer of the provider again. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        SignInProblem problem = SignInDiagnosis.of(failure);
        LOG.warn("Sign-in failed: {} ({})", problem, inert(failure.getMessage()));
        boolean inAnotherTab = problem == SignInProblem.EXPIRED && isSignedIn(request);
        response.sendRedirect(request.getContextPath() + (inAnotherTab ? SIGNED_IN : problem.page()));
    }

    /** A login page that was left open in one tab gives up by itself when the parent signs in in another. */
    private boolean isSignedIn(HttpServletRequest request) {
        Authentication parent = signedIn.loadDeferredContext(request).get().getAuthentication();
        return parent != null && parent.isAuthenticated();
    }

    /** Part of the text may come from the browser's address bar: one line, not too long. */
    private static String inert(String text) {
        if (text == null) {
            return "";
        }
        String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", " ");
        return line.length() <= LONGEST_LOGGED ? line : line.substring(0, LONGEST_LOGGED);
    }
}
