package fr.educonnect.directory.grouping;

/** Why two accounts are not grouped; nothing changed then. */
public enum GroupingRefusal {
    /** Both are the same account. */
    OWN_ACCOUNT,
    /** The account that would take the children is closed or not activated: it was itself grouped meanwhile. */
    ACCOUNT_CLOSED,
    /** The other account went into this one before. */
    ALREADY_HERE,
    /** The other account went into a third one. */
    ALREADY_REGROUPED,
    /** The other account holds no record of a school (any more). */
    NO_RECORD,
    /** The names are not those of one person. */
    OTHER_NAME
}
