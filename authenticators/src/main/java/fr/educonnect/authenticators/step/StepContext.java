package fr.educonnect.authenticators.step;

import fr.educonnect.messages.MessageQueueProvider;
import fr.educonnect.userstorage.ParentDirectory;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.FormMessage;

/** What a step of a recovery needs of the request at hand. */
public final class StepContext {

    /** Parameter of the link <em>Réessayer</em>. */
    public static final String RETRY = "retry";

    /** Keycloak's note of what was typed as identifiant at the sign-in. */
    private static final String ATTEMPTED_USERNAME = "ATTEMPTED_USERNAME";

    /** Keycloak's note of OIDC's {@code login_hint}. */
    private static final String LOGIN_HINT = "login_hint";

    /** Keycloak's note of the scopes that a téléservice asked for: every sign-in has one. */
    private static final String SCOPE = "scope";

    private final AuthenticationFlowContext flow;
    private final StepNotes notes;
    private ParentDirectory directory;

    StepContext(AuthenticationFlowContext flow) {
        this.flow = flow;
        this.notes = new StepNotes(flow.getAuthenticationSession());
    }

    /** Keycloak's own context. */
    public AuthenticationFlowContext flow() {
        return flow;
    }

    public KeycloakSession session() {
        return flow.getSession();
    }

    public RealmModel realm() {
        return flow.getRealm();
    }

    /** How far the recovery has come. */
    public StepNotes notes() {
        return notes;
    }

    /** What the administrator set for this execution. */
    public StepSettings settings() {
        return StepSettings.of(flow.getAuthenticatorConfig());
    }

    /**
     * The parents of the realm.
     *
     * @throws org.keycloak.storage.StorageUnavailableException where the realm has no school database, or it does not answer
     */
    public ParentDirectory directory() {
        if (directory == null) {
            directory = ParentDirectory.of(session(), realm());
        }
        return directory;
    }

    /** Where messages are handed over. */
    public MessageQueueProvider queue() {
        return session().getProvider(MessageQueueProvider.class);
    }

    /** Who asks, as an address of the network: a forged header changes nothing unless the proxy is trusted (security 34). */
    public String network() {
        return flow.getConnection().getRemoteAddr();
    }

    /**
     * What the parent typed into a field.
     *
     * @param field name of the field
     * @return never null; empty where the field did not come
     */
    public String typed(String field) {
        String value = fields().getFirst(field);
        return value == null ? "" : value;
    }

    /** Whether the link or button of this name was used. */
    public boolean asksFor(String name) {
        return fields().containsKey(name)
                || flow.getHttpRequest().getUri().getQueryParameters().containsKey(name);
    }

    /** A note of the session at hand. */
    public Optional<String> note(String name) {
        return Optional.ofNullable(flow.getAuthenticationSession().getAuthNote(name));
    }

    /**
     * Notes something that is no secret and not personal.
     *
     * @param value null takes the note away
     */
    public void note(String name, String value) {
        if (value == null) {
            flow.getAuthenticationSession().removeAuthNote(name);
        } else {
            flow.getAuthenticationSession().setAuthNote(name, value);
        }
    }

    /** A note of {@link #seal}. */
    public Optional<String> unsealed(String name) {
        return note(name).flatMap(secret -> SealedText.open(session(), realm(), secret));
    }

    /**
     * Notes something personal, encrypted.
     *
     * @param text null takes the note away
     */
    public void seal(String name, String text) {
        note(name, text == null ? null : SealedText.seal(session(), realm(), text));
    }

    /** Shows a page. */
    public void show(String template) {
        show(template, Map.of());
    }

    /**
     * Shows a page.
     *
     * @param template file of the page
     * @param attributes what it shows
     */
    public void show(String template, Map<String, ?> attributes) {
        LoginFormsProvider form = form();
        attributes.forEach(form::setAttribute);
        flow.challenge(form.createForm(template));
    }

    /**
     * Shows a page again with what is wrong beside a field; what was typed stays.
     *
     * @param template file of the page
     * @param attributes what it shows
     * @param field the field that is wrong
     * @param message key of the text
     * @param arguments of the text
     */
    public void refuse(String template, Map<String, ?> attributes, String field, String message, Object... arguments) {
        refuse(template, attributes, List.of(new FormMessage(field, message, arguments)));
    }

    /** The same for several fields at once. */
    public void refuse(String template, Map<String, ?> attributes, List<FormMessage> problems) {
        LoginFormsProvider form = form().setErrors(problems);
        attributes.forEach(form::setAttribute);
        flow.challenge(form.createForm(template));
    }

    /** Ends the step at a page; a reload shows it again and does nothing. */
    public void stop(StepStop page, Object... arguments) {
        notes.stop(flow.getExecution().getId(), page);
        showStop(page, arguments);
    }

    /** The page at which this step ended before. */
    Optional<StepStop> stop() {
        return notes.stop(flow.getExecution().getId());
    }

    /** Shows such a page without ending the step: a reload tries again. */
    public void showStop(StepStop page, Object... arguments) {
        flow.challenge(StopPage.prepare(form(), notes.goal(), page, arguments).createForm(StopPage.TEMPLATE));
    }

    /** Begins again at the first page, with the same goal and what was typed there. */
    void startAgain() {
        Goal goal = notes.goal();
        Optional<String> identifiant = notes.identifiant();
        flow.resetFlow(() -> {
            notes.goal(goal);
            notes.identifiant(identifiant.orElse(null));
        });
    }

    /** Whether a link of the login or help page led here, naming a goal, and was not followed yet in this request. */
    boolean startsAfresh() {
        return linkedGoal().isPresent() && !session().getAttributeOrDefault(Goal.PARAMETER, false);
    }

    /** The goal that the link names by which the parent came. */
    public Optional<Goal> linkedGoal() {
        return Goal.of(flow.getHttpRequest().getUri().getQueryParameters().getFirst(Goal.PARAMETER));
    }

    /**
     * Begins afresh, with nothing but the identifiant that was typed into the login page, or named by the téléservice: nobody
     * types it twice.
     */
    void beginAfresh() {
        // The pages that follow in this same request must not begin again.
        session().setAttribute(Goal.PARAMETER, true);
        String attempted = flow.getAuthenticationSession().getAuthNote(ATTEMPTED_USERNAME);
        String hint = flow.getAuthenticationSession().getClientNote(LOGIN_HINT);
        flow.resetFlow(() -> notes.identifiant(attempted != null ? attempted : hint));
    }

    /** A form that knows whether there is a sign-in to go back to: a link in a mail begins without one. */
    private LoginFormsProvider form() {
        boolean signInAtHand = flow.getAuthenticationSession().getClientNote(SCOPE) != null;
        return flow.form().setAttribute("signInAtHand", signInAtHand);
    }

    private MultivaluedMap<String, String> fields() {
        return flow.getHttpRequest().getDecodedFormParameters();
    }
}
