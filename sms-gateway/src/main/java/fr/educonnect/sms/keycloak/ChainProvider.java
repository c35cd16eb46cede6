package fr.educonnect.sms.keycloak;

import fr.educonnect.sms.SendResult;
import fr.educonnect.sms.SmsMessage;
import fr.educonnect.sms.chain.GatewayChain;
import fr.educonnect.sms.chain.GatewayHealth;
import java.util.List;

/** Hands over to the node's chain. Holds nothing of a session. */
final class ChainProvider implements SmsGatewayProvider {

    private final GatewayChain chain;

    ChainProvider(GatewayChain chain) {
        this.chain = chain;
    }

    @Override
    public SendResult send(SmsMessage message) {
        return chain.send(message);
    }

    @Override
    public List<GatewayHealth> health() {
        return chain.health();
    }
}
