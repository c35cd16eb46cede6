package fr.educonnect.authenticators.report;

import fr.educonnect.directory.report.ChildReport;
import fr.educonnect.directory.report.ReportState;
import fr.educonnect.userstorage.ParentDirectory;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/**
 * "Ce n'est pas mon enfant" for administrators: who reported which child, when, and what became of it.
 *
 * <p>Reading needs Keycloak's permission to view users, withdrawing the one to manage them.
 */
public final class ReportsResource {

    /** A page of a list holds no more. */
    private static final int MOST = 1_000;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminPermissionEvaluator auth;
    private final AdminEventBuilder adminEvent;

    ReportsResource(
            KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth, AdminEventBuilder adminEvent) {
        this.session = session;
        this.realm = realm;
        this.auth = auth;
        this.adminEvent = adminEvent;
    }

    /**
     * One page of the reports, the newest first.
     *
     * @param state {@code standing} or {@code closed}
     * @param first how many to leave out
     * @param max how many to give, at most {@value #MOST}
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public List<ReportRow> list(
            @QueryParam("state") @DefaultValue("standing") String state,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("max") @DefaultValue("100") int max) {
        auth.users().requireView();
        return reports(state, first, max).stream().map(ReportRow::of).toList();
    }

    /** The same page as a file for a spreadsheet. */
    @GET
    @Path("csv")
    @Produces("text/csv")
    public Response csv(
            @QueryParam("state") @DefaultValue("standing") String state,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("max") @DefaultValue("1000") int max) {
        auth.users().requireView();
        return Response.ok(ReportsCsv.of(reports(state, first, max)))
                .header("Content-Disposition", "attachment; filename=\"reports.csv\"")
                .build();
    }

    /**
     * Withdraws a report: téléservices see the child again.
     *
     * @param id of the report
     * @param withdrawal why
     * @return 204; 404 where no such report stands, 400 without a reason
     */
    @POST
    @Path("{id}/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response withdraw(@PathParam("id") long id, Withdrawal withdrawal) {
        auth.users().requireManage();
        String administrator = auth.adminAuth().getUser().getUsername();
        boolean withdrawn;
        try {
            withdrawn = directory().activation(registry -> registry.reports()
                    .withdraw(id, administrator, withdrawal == null ? "" : withdrawal.reasonGiven()));
        } catch (IllegalArgumentException e) {
            throw new BadRequestException("\"reason\" is missing or longer than 1,000 characters");
        }
        if (!withdrawn) {
            throw new NotFoundException("No report " + id + " stands");
        }
        adminEvent
                .operation(OperationType.ACTION)
                .resource("EDUCONNECT_REPORT")
                .resourcePath(session.getContext().getUri())
                .success();
        return Response.noContent().build();
    }

    private List<ChildReport> reports(String state, int first, int max) {
        ReportState wanted =
                state(state).orElseThrow(() -> new BadRequestException("\"state\" is \"standing\" or \"closed\""));
        return directory().activation(registry -> registry.reports()
                .page(wanted, Math.max(0, first), Math.min(MOST, Math.max(0, max))));
    }

    private static Optional<ReportState> state(String name) {
        return Arrays.stream(ReportState.values())
                .filter(state -> state.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private ParentDirectory directory() {
        return ParentDirectory.of(session, realm);
    }
}
