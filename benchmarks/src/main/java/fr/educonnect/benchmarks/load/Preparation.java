package fr.educonnect.benchmarks.load;

import io.gatling.javaapi.core.ChainBuilder;
import java.util.function.Function;

/**
 * What each browser makes before each round and uses all through it, such as sessions.
 *
 * @param perBrowser how many; the browser takes one after the other, and begins again
 * @param once how one is made, for the account in {@link AlternatingRounds#ACCOUNT}
 * @param kept the session attribute that holds it then
 */
record Preparation(int perBrowser, Function<Twin, ChainBuilder> once, String kept) {}
