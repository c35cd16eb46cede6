package fr.educonnect.authenticators.help;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.CommonClientSessionModel.Action;

/** The help page: what families ask, each with the link that starts the right flow, in the sign-in from which they came. */
public final class HelpPage implements RealmResourceProvider {

    private static final String TEMPLATE = "educonnect-help.ftl";

    private final KeycloakSession session;

    HelpPage(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Object getResource() {
        return this;
    }

    /**
     * Shows the page. Whatever the address says, there is no error and no redirect: who asks for help has one already.
     *
     * @param clientId téléservice from which the parent came; an unknown one is passed over
     * @param tabId see {@link SignInAtHand}
     * @param clientData see {@link SignInAtHand}
     * @return the page, 200
     */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response show(
            @QueryParam("client_id") String clientId,
            @QueryParam("tab_id") String tabId,
            @QueryParam("client_data") String clientData) {
        KeycloakContext context = session.getContext();
        ClientModel client =
                clientId == null ? null : session.clients().getClientByClientId(context.getRealm(), clientId);
        boolean known = client != null && client.isEnabled();
        if (known) {
            context.setClient(client);
        }
        SignInAtHand signIn = known ? new SignInAtHand(tabId, clientData) : new SignInAtHand(null, null);
        return session.getProvider(LoginFormsProvider.class)
                .setAttribute("recoveryQuery", signIn.recoveryQuery())
                .setAttribute("signInQuery", signIn.signInQuery())
                .setAttribute("atOwnPage", known && atOwnPage(client, signIn))
                .createForm(TEMPLATE);
    }

    /** Keycloak leads nobody from such a page back to that of the identifiant: it would say that the page has expired. */
    private boolean atOwnPage(ClientModel client, SignInAtHand signIn) {
        AuthenticationSessionModel open = signIn.tabId() == null
                ? null
                : new AuthenticationSessionManager(session)
                        .getCurrentAuthenticationSession(session.getContext().getRealm(), client, signIn.tabId());
        return open != null && Action.REQUIRED_ACTIONS.name().equals(open.getAction());
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
