package fr.educonnect.it.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.school.SchoolBase;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the tests read and change in the realm. */
public final class Realm {

    private final Admin admin;
    private final SchoolBase base;

    /** The realm of a server whose parents come from a base. */
    public Realm(Admin admin, SchoolBase base) {
        this.admin = admin;
        this.base = base;
    }

    /** The user federation as the console has it; the password is masked. */
    public ObjectNode federation() {
        return (ObjectNode) stream(admin.read("components?type=org.keycloak.storage.UserStorageProvider"))
                .filter(component ->
                        "school-database".equals(component.path("providerId").asText()))
                .findFirst()
                .orElseThrow();
    }

    /** Tries settings of the user federation as the console does, whether they are accepted or not. */
    public Answer saveFederation(Map<String, String> settings) {
        ObjectNode component = federation();
        settings.forEach((key, value) ->
                component.withObjectProperty("config").putArray(key).add(value));
        return admin.put("components/" + component.path("id").asText(), component);
    }

    /**
     * Does something while the user federation has other settings.
     *
     * @param settings values by key
     */
    public void withFederation(Map<String, String> settings, Runnable action) {
        ObjectNode before = federation();
        saveFederation(settings).ok();
        clearUserCache();
        try {
            action.run();
        } finally {
            admin.put("components/" + before.path("id").asText(), before).ok();
            clearUserCache();
        }
    }

    /** Does something while an administrator asks a user for an action at the next sign-in. */
    public void withRequiredAction(Family family, String action, Runnable work) {
        String path = "users/" + Admin.encode(userId(family));
        requiredActions(path, List.of(action));
        try {
            work.run();
        } finally {
            requiredActions(path, List.of());
        }
    }

    /**
     * Does something while a flow has one more step at its end, which everybody has to take.
     *
     * @param flow alias
     * @param execution provider id
     */
    public void withStep(String flow, String execution, Runnable work) {
        String executions = "authentication/flows/" + Admin.encode(flow) + "/executions";
        String id = admin.post(executions + "/execution", Admin.object().put("provider", execution))
                .createdId();
        try {
            ObjectNode step = (ObjectNode) stream(admin.read(executions))
                    .filter(one -> id.equals(one.path("id").asText()))
                    .findFirst()
                    .orElseThrow();
            admin.put(executions, step.put("requirement", "REQUIRED")).ok();
            work.run();
        } finally {
            admin.delete("authentication/executions/" + id).ok();
        }
    }

    private void requiredActions(String path, List<String> actions) {
        ObjectNode user = (ObjectNode) admin.read(path);
        actions.forEach(user.putArray("requiredActions")::add);
        admin.put(path, user).ok();
    }

    /** Does something while the realm itself has other settings. */
    public void withSettings(ObjectNode changes, Runnable action) {
        ObjectNode before = Admin.object();
        JsonNode now = admin.read("");
        changes.fieldNames().forEachRemaining(name -> before.set(name, now.path(name)));
        admin.put("", changes).ok();
        try {
            action.run();
        } finally {
            admin.put("", before).ok();
        }
    }

    /** Forgets every user that the server holds in memory. */
    public void clearUserCache() {
        admin.post("clear-user-cache", null).ok();
    }

    /** Keycloak's id of a parent. */
    public String userId(Family family) {
        return userId(base.accountId(family));
    }

    /** Keycloak's id of an account of the school base. */
    public String userId(long accountId) {
        return "f:" + federation().path("id").asText() + ":" + accountId;
    }

    /** Sets a password, as an activation would. */
    public void password(String userId, String password) {
        admin.put(
                        "users/" + Admin.encode(userId) + "/reset-password",
                        Admin.object()
                                .put("type", "password")
                                .put("value", password)
                                .put("temporary", false))
                .ok();
    }

    /** Switches a parent off or on, as an administrator does in the console. */
    public void enabled(Family family, boolean enabled) {
        String path = "users/" + Admin.encode(userId(family));
        admin.put(path, ((ObjectNode) admin.read(path)).put("enabled", enabled)).ok();
    }

    /** What happened to a parent lately, the newest first, as the console shows it. */
    public List<JsonNode> events(Family family) {
        return stream(admin.read("events?max=50&user=" + Admin.encode(userId(family))))
                .toList();
    }

    /** Error codes of the latest failed sign-ins, the newest first. */
    public List<String> signInErrors() {
        return stream(admin.read("events?type=LOGIN_ERROR&max=20"))
                .map(event -> event.path("error").asText())
                .toList();
    }

    /** Ends what a lock left, for a parent. */
    public void unlock(Family family) {
        admin.delete("attack-detection/brute-force/users/" + Admin.encode(userId(family)))
                .ok();
    }

    /** Ends every session of a parent. */
    public void signOut(Family family) {
        admin.post("users/" + Admin.encode(userId(family)) + "/logout", null).ok();
    }

    /** Ends the sessions of all users. */
    public void signOutEverybody() {
        admin.post("logout-all", null).ok();
    }

    /** The admin REST API. */
    public Admin admin() {
        return admin;
    }

    /** The elements of a JSON array. */
    public static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
