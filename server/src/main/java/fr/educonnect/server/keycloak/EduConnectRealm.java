package fr.educonnect.server.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.educonnect.server.terminal.StartFailure;
import java.util.HashMap;
import java.util.Map;

/** The parts of realm {@code educonnect} that the launcher reads and sets. */
public final class EduConnectRealm {

    private static final String REALM = "educonnect";
    private static final String TELESERVICE = "teleservice-demo";
    private static final String FEDERATION = "school-database";

    private final KeycloakAdmin admin;

    /**
     * The realm of a running server.
     *
     * @param admin how to reach it
     */
    public EduConnectRealm(KeycloakAdmin admin) {
        this.admin = admin;
    }

    /**
     * The secret that Keycloak made for the demo téléservice when the realm was imported.
     *
     * @return never empty
     */
    public String teleserviceSecret() {
        String secret = admin.get("%s/clients/%s/client-secret".formatted(REALM, teleserviceId()))
                .path("value")
                .asText();
        if (secret.isEmpty()) {
            throw new StartFailure("Client %s of realm %s has no secret".formatted(TELESERVICE, REALM));
        }
        return secret;
    }

    /**
     * The user federation over the school database.
     *
     * @return its component id, which is part of every parent's user id
     */
    public String federationId() {
        return federationComponent().path("id").asText();
    }

    /**
     * The settings of the user federation, secrets left out.
     *
     * @return first values by key
     */
    public Map<String, String> federation() {
        Map<String, String> settings = new HashMap<>();
        federationComponent()
                .path("config")
                .properties()
                .forEach(setting -> settings.put(
                        setting.getKey(), setting.getValue().path(0).asText()));
        return settings;
    }

    /**
     * Where the realm sends its mails.
     *
     * @return values by key of the realm's {@code smtpServer}
     */
    public Map<String, String> mail() {
        Map<String, String> settings = new HashMap<>();
        admin.get(REALM)
                .path("smtpServer")
                .properties()
                .forEach(setting ->
                        settings.put(setting.getKey(), setting.getValue().asText()));
        return settings;
    }

    /**
     * Changes settings of the user federation; Keycloak checks them, and that the database answers.
     *
     * @param settings values by key
     */
    public void configureFederation(Map<String, String> settings) {
        ObjectNode component = federationComponent();
        ObjectNode config = component.withObjectProperty("config");
        settings.forEach((key, value) -> config.putArray(key).add(value));
        admin.put(REALM + "/components/" + component.path("id").asText(), component);
    }

    /**
     * Changes where the realm sends its mails.
     *
     * @param settings values by key of the realm's {@code smtpServer}
     */
    public void configureMail(Map<String, String> settings) {
        ObjectNode realm = object(admin.get(REALM));
        ObjectNode smtp = realm.withObjectProperty("smtpServer");
        settings.forEach(smtp::put);
        admin.put(REALM, realm);
    }

    /**
     * Changes where the demo téléservice lives: its pages are the only ones that a sign-in may lead back to.
     *
     * @param before its former address
     * @param now its address
     */
    public void moveTeleservice(String before, String now) {
        String path = "%s/clients/%s".formatted(REALM, teleserviceId());
        JsonNode client = admin.get(path);
        admin.put(path, Addresses.replace(client, before, now));
    }

    private String teleserviceId() {
        JsonNode found = admin.get("%s/clients?clientId=%s".formatted(REALM, TELESERVICE));
        if (found.size() != 1) {
            throw new StartFailure(
                    "Realm %s has no client %s any more. ./run --reset starts afresh.".formatted(REALM, TELESERVICE));
        }
        return found.get(0).path("id").asText();
    }

    private ObjectNode federationComponent() {
        for (JsonNode component : admin.get(REALM + "/components?type=org.keycloak.storage.UserStorageProvider")) {
            if (FEDERATION.equals(component.path("providerId").asText())) {
                return object(component);
            }
        }
        throw new StartFailure("Realm %s has no user federation %s any more. ./run --reset starts afresh."
                .formatted(REALM, FEDERATION));
    }

    private static ObjectNode object(JsonNode node) {
        return (ObjectNode) node;
    }
}
