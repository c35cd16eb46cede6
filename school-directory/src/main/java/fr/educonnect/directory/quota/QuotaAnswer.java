package fr.educonnect.directory.quota;

import java.time.Instant;

/** Whether a use was granted. */
public sealed interface QuotaAnswer {

    /** The use was counted for every subject. */
    record Granted() implements QuotaAnswer {}

    /**
     * Nothing was counted.
     *
     * @param limit  the limit that was reached; of several the one that is free last
     * @param freeAt the first instant at which that limit grants a use, if nobody else takes it
     */
    record Exceeded(Limit limit, Instant freeAt) implements QuotaAnswer {}
}
