package fr.educonnect.directory.guardian;

/**
 * A way to reach a guardian, as on the school's form.
 *
 * @param kind       never null
 * @param value      a number in E.164 or an address in lower case
 * @param acceptsSms whether the guardian accepts text messages there; null where the school did not ask
 */
public record Contact(Kind kind, String value, Boolean acceptsSms) {

    /** What the contact is, with the names the school database uses. */
    public enum Kind {
        MOBILE,
        PHONE,
        EMAIL
    }

    /** Gives the kind only: what is personal must not reach a log. */
    @Override
    public String toString() {
        return "Contact[" + kind + "]";
    }
}
