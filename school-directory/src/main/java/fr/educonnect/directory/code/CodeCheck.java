package fr.educonnect.directory.code;

import java.time.Instant;
import java.util.OptionalLong;

/** What a typed code was worth. */
public sealed interface CodeCheck {

    /**
     * The code is right, and used with this answer.
     *
     * @param accountId as it was given when the code was issued
     */
    record Right(OptionalLong accountId) implements CodeCheck {}

    /** @param triesLeft 1 or more */
    record Wrong(int triesLeft) implements CodeCheck {}

    /** That was the last try and it was wrong, or none was left. */
    record Exhausted() implements CodeCheck {}

    /** Its time is over. */
    record Expired() implements CodeCheck {}

    /** Used, voided by a finished reset, of another flow, or never issued. */
    record Ended() implements CodeCheck {}

    /**
     * Too many wrong codes were typed for the account: a right one would be refused too. No try was counted.
     *
     * @param freeAt the first instant at which codes are looked at again
     */
    record Blocked(Instant freeAt) implements CodeCheck {}
}
