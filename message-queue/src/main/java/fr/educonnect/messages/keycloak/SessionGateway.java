package fr.educonnect.messages.keycloak;

import fr.educonnect.sms.SendResult;
import fr.educonnect.sms.SmsMessage;
import fr.educonnect.sms.keycloak.SmsGatewayProvider;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Sends by the server's SMS gateway, in a session of its own; without a transaction, so that no database waits for a provider. */
final class SessionGateway implements Function<SmsMessage, SendResult> {

    private final KeycloakSessionFactory sessions;

    SessionGateway(KeycloakSessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public SendResult apply(SmsMessage message) {
        try (KeycloakSession session = sessions.create()) {
            SmsGatewayProvider gateway = session.getProvider(SmsGatewayProvider.class);
            return gateway == null
                    ? new SendResult.Rejected(SendResult.Fault.GATEWAY, "no-gateway")
                    : gateway.send(message);
        }
    }
}
