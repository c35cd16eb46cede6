package fr.educonnect.it.recovery;

/** What the tests read on pages and in messages, beyond the names of fields, links and buttons. */
public final class Wording {

    /** After an address, known or not. */
    public static final String MAIL_LEFT = "Si cette adresse est celle de votre compte, un message vient de partir";

    /** After a contact of a lost identifiant, known or not. */
    public static final String IDENTIFIANT_LEFT = "un message contenant votre identifiant vient de partir";

    /** The end. */
    public static final String CHANGED = "Votre mot de passe a été modifié avec succès";

    /** A link, or a code, whose time is over. */
    public static final String EXPIRED = "trop tard";

    /** A link that did its work. */
    public static final String USED = "déjà servi";

    /** A link that validated an address, opened again. */
    public static final String VALIDATED = "déjà validée";

    /** A link that a newer one ended. */
    public static final String REPLACED = "plus récent";

    /** Somebody who gave the right identifiant and address, which was never validated. */
    public static final String TO_VALIDATE = "pas encore été validée";

    /** What may never be read by a parent. */
    public static final String[] FAULTS = {"Exception", "Internal Server Error", "??", "${"};

    private Wording() {}
}
