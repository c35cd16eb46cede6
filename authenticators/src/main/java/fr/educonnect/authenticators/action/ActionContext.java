package fr.educonnect.authenticators.action;

import fr.educonnect.authenticators.event.Origin;
import fr.educonnect.authenticators.step.StepSettings;
import fr.educonnect.directory.account.Account;
import fr.educonnect.messages.MessageQueueProvider;
import fr.educonnect.userstorage.ParentDirectory;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.FormMessage;

/** What an action needs of the request at hand. */
public final class ActionContext {

    /** Parameter of an address: which page of the action is asked for. */
    private static final String PAGE = "page";

    /** Keycloak's parameter that makes a request one that changes something. */
    private static final String SESSION_CODE = "session_code";

    private final RequiredActionContext context;
    private Account account;
    private ParentDirectory directory;

    /**
     * The context of a request.
     *
     * @param context Keycloak's own
     */
    public ActionContext(RequiredActionContext context) {
        this.context = context;
    }

    /**
     * The account, read anew.
     *
     * @param parent as the school base has it now
     * @return this
     */
    public ActionContext of(Account parent) {
        this.account = parent;
        return this;
    }

    /** Keycloak's own context. */
    public RequiredActionContext keycloak() {
        return context;
    }

    public KeycloakSession session() {
        return context.getSession();
    }

    public RealmModel realm() {
        return context.getRealm();
    }

    /** The account of who is signed in, as the school base has it now. */
    public Account account() {
        return account;
    }

    /** Id of the session at hand, which exists only at the end of a sign-in that asked for the password. */
    public String presentSessionId() {
        return context.getAuthenticationSession().getParentSession().getId();
    }

    /** What the administrator set for this action. */
    public StepSettings settings() {
        return StepSettings.ofAction(context.getConfig());
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

    /** Where the request comes from, for work that goes on after it. */
    public Origin origin() {
        return Origin.of(
                session(), context.getAuthenticationSession().getClient().getClientId());
    }

    /**
     * What the parent typed into a field.
     *
     * @param field name of the field
     * @return never null; empty where the field did not come
     */
    public String typed(String field) {
        String value = context.getHttpRequest().getDecodedFormParameters().getFirst(field);
        return value == null ? "" : value;
    }

    /** Whether the button of this name was pressed. */
    public boolean pressed(String button) {
        return context.getHttpRequest().getDecodedFormParameters().containsKey(button);
    }

    /** Whether the address asks for this page of the action. */
    public boolean asksFor(String page) {
        return page.equals(context.getUriInfo().getQueryParameters().getFirst(PAGE));
    }

    /** Address of the action's first page. */
    public String url() {
        return address().build().toString();
    }

    /** Address of another page of the action. */
    public String url(String page) {
        return address().queryParam(PAGE, page).build().toString();
    }

    /** A note of the sign-in at hand. */
    public Optional<String> note(String name) {
        return Optional.ofNullable(context.getAuthenticationSession().getAuthNote(name));
    }

    /**
     * Notes something that is no secret and not personal.
     *
     * @param value null takes the note away
     */
    public void note(String name, String value) {
        if (value == null) {
            context.getAuthenticationSession().removeAuthNote(name);
        } else {
            context.getAuthenticationSession().setAuthNote(name, value);
        }
    }

    /**
     * Shows a page.
     *
     * @param template file of the page
     * @param attributes what it shows
     */
    public void show(String template, Map<String, ?> attributes) {
        challenge(context.form(), template, attributes);
    }

    /**
     * Shows a page again with what is wrong beside its fields; what was typed stays.
     *
     * @param template file of the page
     * @param attributes what it shows
     * @param problems with message keys; one without a field is for the page
     */
    public void refuse(String template, Map<String, ?> attributes, List<FormMessage> problems) {
        LoginFormsProvider form = context.form();
        form.setErrors(problems);
        challenge(form, template, attributes);
    }

    private void challenge(LoginFormsProvider form, String template, Map<String, ?> attributes) {
        attributes.forEach(form::setAttribute);
        context.challenge(form.createForm(template));
    }

    private UriBuilder address() {
        return UriBuilder.fromUri(context.getActionUrl()).replaceQueryParam(SESSION_CODE);
    }
}
