package fr.educonnect.authenticators.recovery.password;

import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Listens in every realm; there is nothing to configure. */
public final class HalfFinishedSignInsFactory implements EventListenerProviderFactory {

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new HalfFinishedSignIns(session);
    }

    /** {@inheritDoc} An administrator cannot leave it out by mistake. */
    @Override
    public boolean isGlobal() {
        return true;
    }

    @Override
    public String getId() {
        return "educonnect-half-finished-sign-ins";
    }

    @Override
    public void init(Config.Scope config) {
        // No settings of the server.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Needs no other provider.
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
