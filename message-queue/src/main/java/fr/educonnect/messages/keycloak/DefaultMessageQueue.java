package fr.educonnect.messages.keycloak;

import fr.educonnect.messages.Composition;
import fr.educonnect.messages.MessageQueueProvider;
import org.keycloak.models.KeycloakSession;

/** Hands over to the node's queue when its session commits. */
final class DefaultMessageQueue implements MessageQueueProvider {

    private final KeycloakSession session;
    private final MessageQueue queue;

    DefaultMessageQueue(KeycloakSession session, MessageQueue queue) {
        this.session = session;
        this.queue = queue;
    }

    @Override
    public void afterCommit(Composition work) {
        AfterCommit.of(session, () -> queue.compose(work));
    }
}
