package fr.educonnect.messages.mail;

import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;

/**
 * Whom to trust as a mail server.
 *
 * @param sockets with Keycloak's trust store; empty for Java's own
 * @param anyHostName whether the operator turned the check of host names off for the whole server
 */
public record SmtpTrust(Optional<SSLSocketFactory> sockets, boolean anyHostName) {}
