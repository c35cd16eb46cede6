package fr.educonnect.authenticators.step;

import java.time.Duration;
import java.util.Locale;

/**
 * A page at which a step ends: its title, what happened and what to do next are the messages
 * {@code educonnect.recovery.stop.<name>.title}, {@code .text} and {@code .next}.
 */
public enum StepStop {
    /** A link is on its way, if the address was right. */
    LINK_SENT(false),
    /** A mail with the identifiant is on its way, if the address is known. */
    IDENTIFIANT_MAIL_SENT(false),
    /** An SMS with the identifiant is on its way, if the number is known. */
    IDENTIFIANT_SMS_SENT(false),
    /** The address was right, but never validated; a validation mail is on its way. */
    ADDRESS_NOT_VALIDATED(true),
    /** The address was right, but the account was never activated; a validation mail is on its way. */
    ACCOUNT_NOT_ACTIVATED(true),
    /** The last try is used. */
    CODE_EXHAUSTED(true),
    /** The code is too old. */
    CODE_EXPIRED(true),
    /** The code was used, or a reset made it void. */
    CODE_ENDED(true),
    /** Too many wrong codes for the account in a day. */
    CODES_BLOCKED(true),
    /** Too many wrong codes for a number in a day, at an activation. */
    ACTIVATION_CODES_BLOCKED(true),
    /** The code was right, but no school has the number of a guardian with a child (any more). */
    NUMBER_UNKNOWN(true),
    /** The account is activated already. */
    ALREADY_ACTIVATED(false),
    /** No school says that a child of the parent is there. */
    NO_CHILD(true),
    /** The parent reported every child. */
    NO_CHILD_LEFT(true),
    /** Too many wrong birth dates in a day; the argument of the text are the schools to call. */
    DATES_BLOCKED(true),
    /** What the schools have of the parent changed in the middle of the activation. */
    ACTIVATION_AGAIN(true),
    /** Too many requests; the first argument of the text is the wait. */
    TOO_MANY_REQUESTS(true),
    /** The password was changed. */
    PASSWORD_CHANGED(false),
    /** The link that validates an address was used before. */
    ADDRESS_VALIDATED(false),
    /** The link, or the permission it gave, was used. */
    PERMIT_USED(true),
    /** A newer link was sent. */
    PERMIT_REPLACED(true),
    /** The password was changed since. */
    PERMIT_OUTDATED(true),
    /** The link is too old. */
    PERMIT_EXPIRED(true),
    /** The link is none of ours, or is for another address than the account has now. */
    PERMIT_UNKNOWN(true);

    private final boolean failure;

    StepStop(boolean failure) {
        this.failure = failure;
    }

    /** Whether the parent could not go on: the page is an error page then. */
    public boolean failure() {
        return failure;
    }

    /** How the page tells it: {@code error}, {@code info} or {@code success}, as the theme's message boxes. */
    public String tone() {
        if (failure) {
            return "error";
        }
        return this == PASSWORD_CHANGED ? "success" : "info";
    }

    /** Whether the page offers to begin again; not where that would lead here again. */
    public boolean retry() {
        return this != PASSWORD_CHANGED && this != ALREADY_ACTIVATED && this != NO_CHILD_LEFT;
    }

    /** Begin of the message keys. */
    public String message() {
        return "educonnect.recovery.stop." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * A wait as a number of minutes, rounded up, for messages.
     *
     * @param wait above zero
     * @return 1 or more
     */
    public static long minutes(Duration wait) {
        return Math.max(1, wait.plusSeconds(59).toMinutes());
    }
}
