package fr.educonnect.authenticators.password.change;

import fr.educonnect.authenticators.step.Channel;
import java.util.Locale;

/** By what somebody who changed a password proved to be the parent. */
public enum PasswordProof {
    /** A link by mail. */
    MAIL,
    /** A code by SMS. */
    SMS,
    /** The password until then, at a page of the account. */
    OLD_PASSWORD,
    /** The password until then, at a sign-in: an administrator asked for a new one. */
    SIGN_IN;

    /** The proof by a channel of a recovery. */
    public static PasswordProof of(Channel channel) {
        return switch (channel) {
            case MAIL -> MAIL;
            case SMS -> SMS;
        };
    }

    /** The proof as message keys name it. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
