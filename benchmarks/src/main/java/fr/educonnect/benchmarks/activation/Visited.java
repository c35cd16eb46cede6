package fr.educonnect.benchmarks.activation;

/**
 * What a visit came to.
 *
 * @param person number in the crowd
 * @param knew whether the person had an account already when the visit began
 * @param accountId the account that was opened or found
 * @param identifiant what the person was told
 * @param activated whether this visit activated the account; false where another was quicker
 * @param millis from the first question to the last answer
 */
public record Visited(int person, boolean knew, long accountId, String identifiant, boolean activated, double millis) {}
