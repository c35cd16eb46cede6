package fr.educonnect.messages.sms;

import fr.educonnect.sms.SmsMessage;
import java.time.Instant;

/**
 * An SMS on its way out.
 *
 * @param message what to send; its reference stays the same at every try
 * @param handedOver when the request handed it over; its useful life begins then
 */
public record QueuedSms(SmsMessage message, Instant handedOver) {}
