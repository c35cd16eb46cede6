package fr.educonnect.sms.keycloak;

import fr.educonnect.sms.SendResult;
import fr.educonnect.sms.SmsMessage;
import fr.educonnect.sms.chain.GatewayHealth;
import java.util.List;
import org.keycloak.provider.Provider;

/** Sends SMS. Had by {@code session.getProvider(SmsGatewayProvider.class)}. */
public interface SmsGatewayProvider extends Provider {

    /**
     * Tries to send, now and on this thread; may take as long as the gateways' time-outs allow. A request of a browser hands
     * over to a queue instead.
     *
     * @param message what to send
     * @return what became of it; never null, no exception for anything that happens outside
     */
    SendResult send(SmsMessage message);

    /**
     * How the gateways do on this node.
     *
     * @return one for each, in the order of their use; empty when none is configured
     */
    List<GatewayHealth> health();

    @Override
    default void close() {}
}
