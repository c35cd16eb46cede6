package fr.educonnect.sms.http;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.Set;

/**
 * What a provider's answer looks like when it took the message.
 *
 * @param statuses HTTP statuses
 * @param pointer place in the JSON answer that must hold {@code value} (RFC 6901); null when the status is enough
 * @param value what must stand there, with places such as {@code {to}}; null without pointer
 * @param refusals statuses with which this provider refuses a number or a text, not us
 */
record SuccessRule(Set<Integer> statuses, JsonPointer pointer, Template value, Set<Integer> refusals) {}
