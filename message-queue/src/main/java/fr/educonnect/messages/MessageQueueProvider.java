package fr.educonnect.messages;

import org.keycloak.provider.Provider;

/**
 * Work for after the request: nothing a browser waits for. Had by {@code session.getProvider(MessageQueueProvider.class)}.
 */
public interface MessageQueueProvider extends Provider {

    /**
     * Hands work over once the session's transaction has committed; forgotten where it rolls back. Never throws, never
     * waits: a full queue is counted and logged, and the parent can ask again (security 46).
     *
     * @param work what to compose; it holds ids, not models of this session, which is closed by then
     */
    void afterCommit(Composition work);

    @Override
    default void close() {}
}
