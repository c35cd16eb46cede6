package fr.educonnect.benchmarks.jvm;

import java.util.List;
import java.util.Optional;

/** What a server's time goes to, by the names of classes. Of two that fit, the first one counts. */
public enum Component {
    OURS("our code", "fr.educonnect."),
    HASHING("password hash", "org.bouncycastle.crypto.generators.Argon2", "org.bouncycastle.crypto.digests.Blake2b"),
    DATABASE("Hibernate, pool, driver", "org.hibernate.", "org.postgresql.", "io.agroal."),
    CACHES("Infinispan", "org.infinispan.", "org.jgroups."),
    PAGES("FreeMarker", "freemarker."),
    JSON("JSON", "com.fasterxml.jackson."),
    CRYPTOGRAPHY(
            "signatures, keys, random numbers",
            "org.bouncycastle.asn1.",
            "org.bouncycastle.crypto.",
            "org.bouncycastle.jcajce.",
            "org.bouncycastle.math.",
            "sun.security.",
            "java.security.",
            "javax.crypto.",
            "com.sun.crypto.",
            "org.keycloak.jose.",
            "org.keycloak.crypto."),
    HTTP("HTTP and REST", "io.netty.", "io.vertx.", "org.jboss.resteasy.", "io.quarkus.", "io.smallrye."),
    LOGGING("logging", "org.jboss.log", "java.util.logging."),
    TRANSACTIONS("transactions", "com.arjuna.", "org.jboss.tm."),
    KEYCLOAK("Keycloak", "org.keycloak."),
    REST("Java itself and others");

    private final String label;
    private final List<String> prefixes;

    Component(String label, String... prefixes) {
        this.label = label;
        this.prefixes = List.of(prefixes);
    }

    /** For people. */
    public String label() {
        return label;
    }

    /**
     * Whose time a moment is: that of the innermost class which belongs to one of these. What Java itself does, and Bouncy Castle's
     * arithmetic of plain numbers, is whose who called it.
     *
     * @param classes of the stack, innermost first
     */
    public static Component of(List<String> classes) {
        return classes.stream()
                .map(Component::of)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(REST);
    }

    private static Optional<Component> of(String name) {
        for (Component component : values()) {
            if (component.prefixes.stream().anyMatch(name::startsWith)) {
                return Optional.of(component);
            }
        }
        return Optional.empty();
    }
}
