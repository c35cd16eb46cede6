package fr.educonnect.benchmarks.load;

import io.gatling.javaapi.core.ChainBuilder;
import java.util.Optional;

/** What a browser does again and again. */
interface Work {

    /**
     * For the account in {@link AlternatingRounds#ACCOUNT}. Time counts from the beginning, or from the last
     * {@link AlternatingRounds#TIMED_FROM_HERE} in it.
     */
    ChainBuilder once(Twin twin);

    /** What has to be there before a round, and does not count; empty where nothing has. */
    default Optional<Preparation> preparation() {
        return Optional.empty();
    }
}
