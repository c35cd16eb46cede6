package fr.educonnect.authenticators.account;

import fr.educonnect.authenticators.event.Origin;
import fr.educonnect.authenticators.grouping.AccountUngrouping;
import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.grouping.Grouping;
import fr.educonnect.directory.grouping.UndoOrder;
import fr.educonnect.directory.grouping.UndoOutcome;
import fr.educonnect.userstorage.ParentDirectory;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/**
 * Accounts for administrators: which records one holds, what its history is, and the undoing of a grouping.
 *
 * <p>Reading needs Keycloak's permission to view users, undoing the one to manage them.
 */
public final class AccountsResource {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminPermissionEvaluator auth;
    private final AdminEventBuilder adminEvent;

    AccountsResource(
            KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth, AdminEventBuilder adminEvent) {
        this.session = session;
        this.realm = realm;
        this.auth = auth;
        this.adminEvent = adminEvent;
    }

    /**
     * Records and history of an account.
     *
     * @param userId Keycloak's id of the user, as the console's address has it
     * @return 404 where it is no parent of the school base
     */
    @GET
    @Path("{userId}")
    @Produces(MediaType.APPLICATION_JSON)
    public AccountSheet sheet(@PathParam("userId") String userId) {
        auth.users().requireView();
        ParentDirectory directory = directory();
        Account account = directory
                .accountOf(userId)
                .orElseThrow(() -> new NotFoundException("No parent of the school database has this id"));
        Optional<String> into = account.regroupedInto().isPresent()
                ? Optional.of(directory.userId(account.regroupedInto().getAsLong()))
                : Optional.empty();
        return AccountSheet.of(
                account,
                into,
                directory.activation(registry -> registry.joins().of(account.id())),
                directory.grouping(groupings -> groupings.of(account.id())));
    }

    /**
     * Puts two accounts back as they were, within seven days.
     *
     * @param id of the grouping
     * @param why the reason
     * @return 204; 400 without a reason, 404 for an unknown grouping, 409 where it cannot be undone (any more), with the cause
     */
    @POST
    @Path("groupings/{id}/undo")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response undo(@PathParam("id") long id, UndoReason why) {
        auth.users().requireManage();
        UndoOrder order = order(id, why);
        Grouping grouping = directory()
                .grouping(groupings -> groupings.find(id))
                .orElseThrow(() -> new NotFoundException("No grouping " + id));
        String client = auth.adminAuth().getClient().getClientId();
        UndoOutcome outcome =
                AccountUngrouping.make(session, realm, directory(), order, grouping, Origin.of(session, client));
        if (outcome != UndoOutcome.UNDONE) {
            return Response.status(Response.Status.CONFLICT)
                    .entity(Map.of("error", outcome.name().toLowerCase(Locale.ROOT)))
                    .build();
        }
        adminEvent
                .operation(OperationType.ACTION)
                .resource("EDUCONNECT_GROUPING")
                .resourcePath(session.getContext().getUri())
                .success();
        return Response.noContent().build();
    }

    private UndoOrder order(long id, UndoReason why) {
        try {
            return new UndoOrder(
                    id,
                    Optional.of(auth.adminAuth().getUser().getUsername()),
                    Optional.of(why == null || why.reason() == null ? "" : why.reason()));
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(
                    "\"reason\" is missing or longer than " + UndoOrder.REASON_LENGTH + " characters");
        }
    }

    private ParentDirectory directory() {
        return ParentDirectory.of(session, realm);
    }
}
