package fr.educonnect.benchmarks.hash;

import java.util.List;

/**
 * Java options that have the password's hash compiled well at every start. Without them the compiler puts argon2's small methods into
 * one or does not, by the luck of what it has seen when it decides; the hash takes half or twice the time until the next
 * restart, and two servers cannot be compared. {@code deploy/keycloak/start} has the same for production.
 */
public final class HashCompilation {

    /** For the command line of {@code java}. */
    public static final List<String> OPTIONS = List.of(
            "-XX:CompileCommand=quiet",
            "-XX:CompileCommand=inline,org.bouncycastle.crypto.generators.Argon2BytesGenerator*::*");

    private HashCompilation() {}
}
