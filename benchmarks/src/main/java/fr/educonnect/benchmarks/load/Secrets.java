package fr.educonnect.benchmarks.load;

import java.util.UUID;

/**
 * Throw-away secrets of a throw-away server.
 *
 * @param client of the clients of all realms
 * @param password of everybody
 */
public record Secrets(String client, String password) {

    /** New ones. */
    public static Secrets random() {
        // The prefix keeps the password within any policy on length.
        return new Secrets(UUID.randomUUID().toString(), "Benchmark-" + UUID.randomUUID());
    }
}
