package fr.educonnect.messages.mail;

import fr.educonnect.messages.MailMessage;
import java.time.Instant;

/**
 * A mail on its way out.
 *
 * @param message what to send
 * @param id unique; the mail's Message-ID at every try, so that a mailbox may recognise a mail that came twice
 * @param realmId in whose name the vault is read; null when there is none
 * @param language of its texts, as in {@code Content-Language}; null when it is not known
 * @param handedOver when the request handed it over; its useful life begins then
 */
public record QueuedMail(MailMessage message, String id, String realmId, String language, Instant handedOver) {}
