package fr.educonnect.it.recovery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.educonnect.it.keycloak.Admin;
import fr.educonnect.it.keycloak.Realm;
import java.util.Map;

/** The settings of the executions of the realm's reset-credentials flow, changed as an administrator changes them. */
public final class RecoverySettings {

    /** Asks for the address and sends the link. */
    public static final String MAIL_LINK = "educonnect-mail-link";

    /** Sends the code and asks for it. */
    public static final String SMS_CODE = "educonnect-sms-code";

    /** Asks for an address and sends the identifiants of its people. */
    public static final String IDENTIFIANT_BY_MAIL = "educonnect-identifiant-by-mail";

    /** Asks for a number and sends the identifiants of its people. */
    public static final String IDENTIFIANT_BY_SMS = "educonnect-identifiant-by-sms";

    /** Asks for the new password, and sends the notice. */
    public static final String NEW_PASSWORD = "educonnect-new-password";

    /** Sends the code of an activation and asks for it. */
    public static final String ACTIVATION_CODE = "educonnect-activation-code";

    /** Asks for the password of an activation, and sends what follows from it. */
    public static final String ACTIVATION_PASSWORD = "educonnect-activation-password";

    /** Tries of one code; 1: every wrong code sends back to the start. */
    public static final String TRIES = "tries";

    /** Length of a code. */
    public static final String DIGITS = "digits";

    /** Minutes that a code or link is valid. */
    public static final String VALIDITY = "validityMinutes";

    /** Seconds between two sends. */
    public static final String COOLDOWN = "cooldownSeconds";

    /** Sends in 15 minutes. */
    public static final String PER_QUARTER_HOUR = "perQuarterHour";

    /** Sends in 24 hours. */
    public static final String PER_DAY = "perDay";

    /** Requests of one network in a minute. */
    public static final String PER_NETWORK = "perNetworkAndMinute";

    /** SMS of the realm in a day. */
    public static final String REALM_PER_DAY = "realmPerDay";

    /** Wrong codes of one account in 24 hours. */
    public static final String WRONG_PER_ACCOUNT = "wrongPerAccount";

    private final Realm realm;
    private final String binding;

    RecoverySettings(Realm realm) {
        this(realm, "resetCredentialsFlow");
    }

    /**
     * Settings of one of the realm's flows.
     *
     * @param binding what the realm calls it, such as {@code registrationFlow}
     */
    public RecoverySettings(Realm realm, String binding) {
        this.realm = realm;
        this.binding = binding;
    }

    /**
     * Does something while an execution has other settings.
     *
     * @param execution provider id
     * @param changes values by key; the others stay
     */
    public void with(String execution, Map<String, String> changes, Runnable action) {
        JsonNode found = execution(execution);
        String id = found.path("authenticationConfig").asText();
        if (id.isEmpty()) {
            withFirst(found.path("id").asText(), changes, action);
            return;
        }
        ObjectNode before = (ObjectNode) realm.admin().read("authentication/config/" + id);
        ObjectNode after = before.deepCopy();
        changes.forEach(after.withObjectProperty("config")::put);
        realm.admin().put("authentication/config/" + id, after).ok();
        try {
            action.run();
        } finally {
            realm.admin().put("authentication/config/" + id, before).ok();
        }
    }

    /** The execution as the console shows it. */
    public JsonNode execution(String providerId) {
        String flow = realm.admin().read("").path(binding).asText();
        return Realm.stream(realm.admin().read("authentication/flows/" + Admin.encode(flow) + "/executions"))
                .filter(candidate ->
                        providerId.equals(candidate.path("providerId").asText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("flow \"" + flow + "\" has no execution " + providerId));
    }

    private void withFirst(String executionId, Map<String, String> changes, Runnable action) {
        ObjectNode config = Admin.object().put("alias", "for a test");
        changes.forEach(config.putObject("config")::put);
        String id = realm.admin()
                .post("authentication/executions/" + executionId + "/config", config)
                .createdId();
        try {
            action.run();
        } finally {
            realm.admin().delete("authentication/config/" + id).ok();
        }
    }
}
