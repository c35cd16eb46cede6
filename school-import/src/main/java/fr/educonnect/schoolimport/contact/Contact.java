package fr.educonnect.schoolimport.contact;

/**
 * One way to reach a guardian.
 *
 * @param kind MOBILE, PHONE or EMAIL
 * @param value E.164, or an address in lower case
 * @param acceptsSms what the school noted about a mobile, else null
 */
public record Contact(Kind kind, String value, Boolean acceptsSms) {

    /** As the school database names them. */
    public enum Kind {
        /** A number that takes SMS. */
        MOBILE,
        /** Any other number. */
        PHONE,
        /** A mail address. */
        EMAIL
    }
}
