package fr.educonnect.authenticators.grouping;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Serves the page that undoes a grouping at {@code /realms/<realm>/annuler-regroupement}. */
public final class UndoPageFactory implements RealmResourceProviderFactory {

    /** Provider id, and the page's place under the realm. */
    public static final String ID = "annuler-regroupement";

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new UndoPage(session);
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
