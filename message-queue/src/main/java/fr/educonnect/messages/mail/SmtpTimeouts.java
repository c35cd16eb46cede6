package fr.educonnect.messages.mail;

import java.time.Duration;

/**
 * How long a mail server is waited for, where the realm's own settings say nothing.
 *
 * @param connect until the connection stands
 * @param read for each answer
 * @param write for each part that it takes from us
 * @param whole for one mail from the connection to the last answer: a server that answers one letter at a time holds up a
 *     worker no longer
 */
public record SmtpTimeouts(Duration connect, Duration read, Duration write, Duration whole) {}
