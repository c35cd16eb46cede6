package fr.educonnect.authenticators.event;

/** What events of a recovery say beside Keycloak's own details. No address, number or identifiant stands in clear (security 28). */
public final class FlowEvents {

    /** Detail: {@code mail} or {@code sms}. */
    public static final String CHANNEL = "channel";

    /** Detail: what was lost, {@code password} or {@code identifiant}. */
    public static final String GOAL = "goal";

    /** Detail: the masked address or number. */
    public static final String TARGET = "target";

    /** Detail: the limit that was reached. */
    public static final String LIMIT = "limit";

    /** Detail: tries that are left for a code. */
    public static final String TRIES_LEFT = "tries_left";

    /** Error: a limit was reached, nothing was sent. */
    public static final String TOO_MANY_REQUESTS = "too_many_requests";

    /** Error: a wrong code. */
    public static final String WRONG_CODE = "wrong_code";

    /** Error: the last try of a code was used. */
    public static final String CODE_EXHAUSTED = "code_exhausted";

    /** Error: the code came too late. */
    public static final String CODE_EXPIRED = "code_expired";

    /** Error: the code was used, replaced or voided before. */
    public static final String CODE_ENDED = "code_ended";

    /** Error: too many wrong codes for the account in a day. */
    public static final String CODES_BLOCKED = "codes_blocked";

    /** Error: nobody has this identifiant, address or number. */
    public static final String UNKNOWN = "unknown";

    /** Error: not the account's address. */
    public static final String OTHER_ADDRESS = "other_address";

    /** Error: the account's address was never validated. */
    public static final String ADDRESS_NOT_VALIDATED = "address_not_validated";

    /** Error: the account was never activated. */
    public static final String NOT_ACTIVATED = "account_not_activated";

    /** Error: an administrator disabled the account. */
    public static final String DISABLED = "user_disabled";

    /** Error: the school gave no mobile to which SMS may be sent. */
    public static final String NO_MOBILE = "no_mobile";

    /** Error: the link or what it permitted is not valid any more. */
    public static final String PERMIT_REFUSED = "permit_refused";

    /** Error: the account is activated already. */
    public static final String ALREADY_ACTIVATED = "account_already_activated";

    /** Error: a birth date that was typed is not the child's; never which. */
    public static final String WRONG_BIRTH_DATE = "wrong_birth_date";

    /** Action: the parent said that a child is not theirs. */
    public static final String CHILD_REPORTED = "educonnect-child-reported";

    private FlowEvents() {}
}
