package fr.educonnect.messages.testing;

import fr.educonnect.messages.Composition;
import fr.educonnect.messages.Outgoing;
import java.util.function.Consumer;
import org.keycloak.models.KeycloakSession;

/** A composition in the tests' realm that gives what it is told. */
public record Dictated(Consumer<Outgoing> words) implements Composition {

    @Override
    public String name() {
        return "dictated";
    }

    @Override
    public void compose(KeycloakSession session, Outgoing outgoing) {
        session.getContext().setRealm(session.realms().getRealm(FakeKeycloak.REALM_ID));
        words.accept(outgoing);
    }
}
