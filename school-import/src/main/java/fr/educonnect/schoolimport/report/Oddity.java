package fr.educonnect.schoolimport.report;

/** Something in an export that does not refuse it, but that somebody at the school should look at. */
public enum Oddity {
    /** No number of the guardian is a mobile: no activation by phone, no code by SMS. */
    NO_MOBILE("no mobile"),
    /** Neither a mobile nor an address: only a letter reaches this guardian. */
    UNREACHABLE("neither mobile nor mail"),
    /** What was typed is no telephone number; it is left out. */
    INVALID_NUMBER("invalid number"),
    /** A number that may exist but that the numbering plans do not know; it is kept. */
    UNKNOWN_NUMBER("number unknown to numbering plan"),
    /** The mobile field holds a number that is none; it is kept as a phone. */
    NOT_A_MOBILE("mobile field without a mobile"),
    /** What was typed is no mail address; it is left out. */
    INVALID_MAIL("invalid mail"),
    /** An address with accents before the at sign: it is kept, but many mail servers will not deliver to it. */
    ACCENTED_MAIL("mail address with accents"),
    /** CODE_PARENTE is none of the known ones; the link is kept as "autre" (90). */
    UNKNOWN_RELATION("unknown relation"),
    /** No usable level of responsibility; the link is kept as a mere contact (level 3). */
    UNKNOWN_LEVEL("unknown level"),
    /** No pupil of the export is tied to this person. */
    GUARDIAN_WITHOUT_CHILD("guardian without child"),
    /** Nobody is the legal representative (level 1) of this pupil, who is enrolled: no account will show the child. */
    CHILD_WITHOUT_LEGAL_GUARDIAN("child without legal guardian"),
    /** No division for a pupil who is enrolled. */
    NO_CLASS("child without class"),
    /** More than one division; the first counts. */
    SEVERAL_CLASSES("child in several classes"),
    /** Born after the export, or more than thirty years before: a parent will hardly get it right. */
    IMPLAUSIBLE_BIRTH_DATE("implausible birth date");

    private final String label;

    Oddity(String label) {
        this.label = label;
    }

    /** @return a few words for the summary */
    public String label() {
        return label;
    }
}
