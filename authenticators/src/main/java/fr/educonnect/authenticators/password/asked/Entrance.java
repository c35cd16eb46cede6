package fr.educonnect.authenticators.password.asked;

import fr.educonnect.authenticators.password.change.PasswordProof;
import fr.educonnect.authenticators.recovery.password.SignInStamp;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.models.Constants;
import org.keycloak.representations.JsonWebToken;
import org.keycloak.sessions.AuthenticationSessionModel;

/** How somebody came to a page of a sign-in that is not finished. */
enum Entrance {
    /** With the password, just now. */
    PASSWORD,
    /** By the link of a mail that an administrator had sent (<em>Credential reset</em>). */
    LINK,
    /** By the cookie of an earlier sign-in: whoever is at the browser. */
    COOKIE;

    static Entrance of(AuthenticationSessionModel signIn) {
        if (AuthenticatorUtil.isPasswordValidated(signIn)) {
            return PASSWORD;
        }
        return signIn.getAuthNote(Constants.KEY) == null ? COOKIE : LINK;
    }

    /** What a notice says of it. By a cookie, the old password is asked for on the page. */
    PasswordProof proof() {
        return this == LINK ? PasswordProof.MAIL : PasswordProof.SIGN_IN;
    }

    /** Whether the password was changed, or all sign-ins were ended, since then (security 9, 18). */
    boolean overtaken(RequiredActionContext context) {
        AuthenticationSessionModel signIn = context.getAuthenticationSession();
        if (this != LINK) {
            return SignInStamp.outdated(context.getSession(), context.getRealm(), context.getUser(), signIn);
        }
        int notBefore = context.getSession().users().getNotBeforeOfUser(context.getRealm(), context.getUser());
        return linkMade(signIn)
                .filter(made -> made.getEpochSecond() >= notBefore)
                .isEmpty();
    }

    /** Keycloak has checked the link's signature before it noted it. */
    private static Optional<Instant> linkMade(AuthenticationSessionModel signIn) {
        try {
            JsonWebToken link = new JWSInput(signIn.getAuthNote(Constants.KEY)).readJsonContent(JsonWebToken.class);
            return Optional.ofNullable(link.getIat()).map(Instant::ofEpochSecond);
        } catch (JWSInputException e) {
            return Optional.empty();
        }
    }
}
