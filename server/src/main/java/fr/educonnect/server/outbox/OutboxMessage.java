package fr.educonnect.server.outbox;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.Instant;

/**
 * One message that the server sent, as {@code GET /api/messages} shows it.
 *
 * @param id number within this outbox, counting up; for the page only
 * @param channel mail or SMS
 * @param to address or E.164 number
 * @param subject subject of a mail; null for an SMS or a mail without one
 * @param text plain text; null for a mail that has none
 * @param html HTML of a mail; null for an SMS or a mail that has none
 * @param sentAt when the outbox received it
 */
public record OutboxMessage(
        @JsonIgnore long id,
        Channel channel,
        String to,
        String subject,
        String text,
        String html,
        @JsonSerialize(using = ToStringSerializer.class) Instant sentAt) {}
