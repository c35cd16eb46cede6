package fr.educonnect.authenticators.help;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Serves the help page at {@code /realms/<realm>/aide}. */
public final class HelpPageFactory implements RealmResourceProviderFactory {

    /** Provider id, and the page's place under the realm. */
    public static final String ID = "aide";

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new HelpPage(session);
    }

    @Override
    public String getId() {
        return ID;
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
