package fr.educonnect.userstorage.database;

import java.time.Duration;

/**
 * What becomes of a connection to the school base that nobody uses.
 *
 * @param triedAfter unused for so long, it is tried before somebody gets it
 * @param givenBackAfter unused for so long, it is closed
 */
record IdleTimes(Duration triedAfter, Duration givenBackAfter) {

    /**
     * Under load no connection is unused for a second, so a question to the base stays one exchange with it; those of the morning's
     * rush are given back.
     */
    static final IdleTimes OF_THE_SERVER = new IdleTimes(Duration.ofSeconds(1), Duration.ofMinutes(5));
}
