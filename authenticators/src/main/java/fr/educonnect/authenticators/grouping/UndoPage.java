package fr.educonnect.authenticators.grouping;

import fr.educonnect.authenticators.event.Origin;
import fr.educonnect.authenticators.outage.OutagePage;
import fr.educonnect.authenticators.password.GuardedPassword;
import fr.educonnect.authenticators.send.WrittenTime;
import fr.educonnect.directory.grouping.Grouping;
import fr.educonnect.directory.grouping.UndoOrder;
import fr.educonnect.directory.grouping.UndoOutcome;
import fr.educonnect.directory.permit.IssuedPermit;
import fr.educonnect.directory.permit.PermitPurpose;
import fr.educonnect.directory.permit.PermitState;
import fr.educonnect.directory.permit.PermitState.Usable;
import fr.educonnect.userstorage.ParentDirectory;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.storage.StorageUnavailableException;

/**
 * Undoes a grouping, for who has the link of the notice and knows the password of the account that closed (or the secret of its letter).
 * Looking uses nothing up. There is no session here that another site could ride on: what changes something is the link's secret
 * together with a password.
 */
public final class UndoPage implements RealmResourceProvider {

    private static final String TEMPLATE = "educonnect-ungroup.ftl";
    private static final String KEY = "cle";
    private static final String PASSWORD = "password";

    private final KeycloakSession session;

    UndoPage(KeycloakSession session) {
        this.session = session;
    }

    /** The address for a mail. */
    static String link(Origin origin, RealmModel realm, IssuedPermit permit) {
        return "%srealms/%s/%s?%s=%s"
                .formatted(origin.baseUri(), realm.getName(), UndoPageFactory.ID, KEY, permit.secret());
    }

    @Override
    public Object getResource() {
        return this;
    }

    /**
     * Shows the page.
     *
     * @param key secret of the link
     * @return 200, 400 where the link does not work, 503 where the base does not answer
     */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response show(@QueryParam(KEY) String key) {
        return guarded(key, (permit, grouping) -> form(key, grouping, List.of()));
    }

    /**
     * Undoes.
     *
     * @param key secret of the link
     * @param password of the account that closed
     * @return the page that tells what came of it
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response undo(@FormParam(KEY) String key, @FormParam(PASSWORD) String password) {
        return guarded(key, (permit, grouping) -> undo(key, grouping, password == null ? "" : password));
    }

    @Override
    public void close() {
        // Holds nothing.
    }

    private interface Work {
        Response run(Usable permit, Grouping grouping);
    }

    private Response guarded(String key, Work work) {
        try {
            PermitState state = directory()
                    .recovery(store -> store.permits().look(PermitPurpose.UNDO_GROUPING, key == null ? "" : key));
            if (state instanceof Usable usable) {
                Optional<Grouping> grouping = grouping(usable);
                if (grouping.isPresent()) {
                    return work.run(usable, grouping.get());
                }
            }
            return end(state instanceof PermitState.Ended ? "used" : "invalid", Response.Status.BAD_REQUEST);
        } catch (StorageUnavailableException e) {
            return OutagePage.of(page());
        }
    }

    private Response undo(String key, Grouping grouping, String password) {
        UserModel closed = session.users().getUserById(realm(), directory().userId(grouping.otherAccountId()));
        if (!GuardedPassword.right(session, realm(), closed, password)) {
            event(grouping).error("grouping_undo_refused");
            return form(key, grouping, List.of(new FormMessage(PASSWORD, "educonnect.ungroup.wrong")));
        }
        UndoOutcome outcome = AccountUngrouping.make(
                session, realm(), directory(), UndoOrder.byParent(grouping.id()), grouping, origin());
        if (outcome != UndoOutcome.UNDONE) {
            return end(outcome.name().toLowerCase(Locale.ROOT), Response.Status.CONFLICT);
        }
        directory().recovery(store -> store.permits().use(PermitPurpose.UNDO_GROUPING, key));
        event(grouping).success();
        return end("done", Response.Status.OK);
    }

    /** The one that the link was made for. */
    private Optional<Grouping> grouping(Usable permit) {
        return directory().grouping(groupings -> groupings.of(permit.accountId())).stream()
                .filter(one -> one.otherAccountId() == permit.accountId())
                .filter(one -> directory().subjects().grouping(one.id()).equals(permit.boundTo()))
                .findFirst();
    }

    private Response form(String key, Grouping grouping, List<FormMessage> problems) {
        LoginFormsProvider page = page();
        if (!problems.isEmpty()) {
            page.setErrors(problems);
        }
        return page.setAttribute("ungroup", new UndoForm(key, address(), WrittenTime.of(grouping.groupedAt()), ""))
                .createForm(TEMPLATE);
    }

    private Response end(String result, Response.Status status) {
        return page().setAttribute("ungroup", new UndoForm("", "", "", result))
                .setStatus(status)
                .createForm(TEMPLATE);
    }

    /**
     * What the page shows.
     *
     * @param key secret of the link; empty at the end
     * @param action where the form goes; the key stands in the form, not in the address again
     * @param when the accounts were grouped, written out; empty at the end
     * @param result end of the message keys; empty before
     */
    public record UndoForm(String key, String action, String when, String result) {}

    private String address() {
        return session.getContext().getUri().getAbsolutePath().toString();
    }

    private LoginFormsProvider page() {
        return session.getProvider(LoginFormsProvider.class);
    }

    private EventBuilder event(Grouping grouping) {
        return new EventBuilder(realm(), session, session.getContext().getConnection())
                .event(EventType.CUSTOM_REQUIRED_ACTION)
                .user(directory().userId(grouping.otherAccountId()))
                .detail("custom_required_action", UndoPageFactory.ID)
                .detail("grouping", String.valueOf(grouping.id()));
    }

    private Origin origin() {
        return Origin.of(session, "");
    }

    private RealmModel realm() {
        return session.getContext().getRealm();
    }

    private ParentDirectory directory() {
        return ParentDirectory.of(session, realm());
    }
}
