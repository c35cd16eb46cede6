package fr.educonnect.teleservice.signin;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * Why a parent is not signed in, in the few ways that call for different advice. The wording is in
 * {@code messages.properties} under {@code probleme.<path>}.
 */
public enum SignInProblem {
    /** The parent cancelled, or refused to share the data. */
    REFUSED("refus", HttpStatus.FORBIDDEN),
    /** The provider was asked not to show a page and would have had to. */
    SIGN_IN_REQUIRED("connexion-requise", HttpStatus.UNAUTHORIZED),
    /** The answer belongs to no sign-in that this browser started, or came too late. */
    EXPIRED("expiree", HttpStatus.BAD_REQUEST),
    /** The provider does not answer, or says itself that it cannot. */
    PROVIDER_AWAY("indisponible", HttpStatus.SERVICE_UNAVAILABLE),
    /** The ID token is not valid here and now; nearly always a clock that is wrong. */
    UNTRUSTED_ANSWER("reponse-invalide", HttpStatus.BAD_GATEWAY),
    /** The provider does not know this service as it presents itself; only its administrator can help. */
    MISCONFIGURED("raccordement", HttpStatus.BAD_GATEWAY),
    /** The provider ended the session: signed out elsewhere, password changed, too long ago. */
    SESSION_ENDED("session-terminee", HttpStatus.UNAUTHORIZED),
    /** The form comes from a page of an older session. */
    STALE_PAGE("page-perimee", HttpStatus.FORBIDDEN),
    /** Anything else. */
    OTHER("inattendu", HttpStatus.BAD_GATEWAY);

    /** Where the problem pages live. */
    public static final String PAGES = "/connexion/";

    private final String path;
    private final HttpStatus status;

    SignInProblem(String path, HttpStatus status) {
        this.path = path;
        this.status = status;
    }

    /**
     * The page that explains the problem.
     *
     * @return an address inside this service
     */
    public String page() {
        return PAGES + path;
    }

    /**
     * The last part of the page's address and of its message keys.
     *
     * @return lower-case French words
     */
    public String path() {
        return path;
    }

    /**
     * The HTTP status of the page.
     *
     * @return a 4xx where the parent can act, a 5xx where somebody else must
     */
    public HttpStatus status() {
        return status;
    }

    /**
     * The problem that a page explains.
     *
     * @param path what follows {@link #PAGES}; anything a browser may send
     * @return the problem, or empty if there is no such page
     */
    static Optional<SignInProblem> at(String path) {
        return Arrays.stream(values())
                .filter(problem -> problem.path.equals(path))
                .findFirst();
    }
}
