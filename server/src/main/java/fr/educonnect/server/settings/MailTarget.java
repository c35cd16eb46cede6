package fr.educonnect.server.settings;

import java.util.Set;

/**
 * The SMTP server that Keycloak hands mails to.
 *
 * @param host its name or address
 * @param port its port
 */
public record MailTarget(String host, int port) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    /**
     * Whether mails stay on this machine, so that the outbox can take them.
     *
     * @return false for a mail server elsewhere
     */
    public boolean isHere() {
        return THIS_MACHINE.contains(host);
    }
}
