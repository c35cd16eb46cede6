package fr.educonnect.messages.mail;

/**
 * What became of one try. Reasons are short codes for logs ({@code smtp-550}, {@code connect}); answers are the server's own
 * words, which may hold an address and belong in no log as they are.
 */
public sealed interface MailResult {

    /** The mail server took it. */
    record Accepted() implements MailResult {}

    /**
     * Surely not sent, for a reason that passes.
     *
     * @param reason code
     * @param answer the server's words; empty when it said nothing
     */
    record Failed(String reason, String answer) implements MailResult {}

    /**
     * Surely not sent, and the same try again would end the same way.
     *
     * @param reason code
     * @param answer the server's words; empty when it said nothing
     */
    record Rejected(String reason, String answer) implements MailResult {}

    /**
     * Perhaps sent: the whole mail left and no answer came. Never tried again by itself: a second mail that nobody
     * asked for looks like an attack, and the parent can ask again.
     *
     * @param reason code
     */
    record Unknown(String reason) implements MailResult {}
}
