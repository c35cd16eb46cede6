package fr.educonnect.directory.join;

import java.time.Instant;
import java.util.Optional;

/**
 * A record joined an account, for who looks the account's history up.
 *
 * @param sourceKey of the record, as the school's file names it; empty where the base has lost it
 * @param joinedAt  when
 */
public record RecordJoin(Optional<String> sourceKey, Instant joinedAt) {}
