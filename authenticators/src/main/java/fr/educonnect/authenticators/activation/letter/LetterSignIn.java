package fr.educonnect.authenticators.activation.letter;

import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.account.AccountStatus;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * That a sign-in under way rests on the secret of a letter, which opens nothing but the activation.
 *
 * <p>Keycloak asks the condition of a sub-flow again at each request. Once the account is active, whoever stopped in the middle of
 * its activation is past the birth dates: another one's activation must not carry a stranger with the letter in (security 15, 18).
 */
public final class LetterSignIn {

    private static final String NOTE = "educonnect.letter.account";

    private LetterSignIn() {}

    /** Notes it for an account that is not active; of an active one the password was right, and nothing is noted. */
    public static void note(AuthenticationSessionModel signIn, Account account) {
        if (account.status() == AccountStatus.ACTIVE) {
            forget(signIn);
        } else {
            signIn.setAuthNote(NOTE, String.valueOf(account.id()));
        }
    }

    /** This very sign-in has activated the account, by birth dates and a password of its own. */
    public static void forget(AuthenticationSessionModel signIn) {
        signIn.removeAuthNote(NOTE);
    }

    /** Whether somebody else has activated the account since. */
    public static boolean overtaken(AuthenticationSessionModel signIn, Account account) {
        return account.status() == AccountStatus.ACTIVE
                && String.valueOf(account.id()).equals(signIn.getAuthNote(NOTE));
    }
}
