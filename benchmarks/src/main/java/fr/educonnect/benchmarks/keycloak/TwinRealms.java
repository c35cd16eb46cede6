package fr.educonnect.benchmarks.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.educonnect.benchmarks.load.LoadPlan;
import fr.educonnect.benchmarks.load.Twin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The realms to compare, made from our realm's file. The stock one keeps the settings that any Keycloak has (events, session
 * times, protection against brute force, languages, user profile) and gives up what is ours: federation, flows, theme,
 * client scopes. Both have the same téléservice, set up as the demo's.
 */
public final class TwinRealms {

    /** A local user of the stock realm whose password, hashed by Keycloak, becomes everybody's. */
    static final String TEMPLATE_USER = "template";

    private static final String USER_PROFILE = "org.keycloak.userprofile.UserProfileProvider";

    private static final List<String> OUR_PARTS = List.of(
            "id",
            "loginTheme",
            "emailTheme",
            "passwordPolicy",
            "accountTheme",
            "adminTheme",
            "authenticationFlows",
            "authenticatorConfig",
            "browserFlow",
            "registrationFlow",
            "directGrantFlow",
            "resetCredentialsFlow",
            "clientAuthenticationFlow",
            "dockerAuthenticationFlow",
            "firstBrokerLoginFlow",
            "clientScopes",
            "defaultDefaultClientScopes",
            "defaultOptionalClientScopes",
            "scopeMappings",
            "clientScopeMappings",
            "clients",
            "roles",
            "defaultRole",
            "groups");

    private final ObjectMapper json = new ObjectMapper();
    private final String clientSecret;
    private final String password;

    /**
     * @param clientSecret of the téléservice in both realms
     * @param password must satisfy our realm's policy
     */
    public TwinRealms(String clientSecret, String password) {
        this.clientSecret = clientSecret;
        this.password = password;
    }

    /** Lays both realms where the server imports them from, instead of whatever was there. */
    public void writeFor(KeycloakHome home, Path ourRealm) throws IOException {
        Map<Twin, JsonNode> realms = Map.of(Twin.OURS, ours(ourRealm), Twin.STOCK, stock(ourRealm));
        Files.createDirectories(home.imports());
        for (Map.Entry<Twin, JsonNode> realm : new TreeMap<>(realms).entrySet()) {
            json.writeValue(
                    home.imports()
                            .resolve(realm.getKey().realm() + "-realm.json")
                            .toFile(),
                    realm.getValue());
        }
    }

    private ObjectNode ours(Path file) throws IOException {
        ObjectNode realm = read(file);
        realm.withArray("clients").add(client(Twin.OURS));
        return realm;
    }

    private ObjectNode stock(Path file) throws IOException {
        ObjectNode realm = read(file);
        realm.remove(OUR_PARTS);
        Optional.ofNullable(realm.get("components")).ifPresent(all -> ((ObjectNode) all).retain(USER_PROFILE));
        realm.put("id", Twin.STOCK.realm()).put("realm", Twin.STOCK.realm());
        realm.putArray("clients").add(client(Twin.STOCK));
        ObjectNode template = realm.putArray("users").addObject();
        template.put("username", TEMPLATE_USER).put("enabled", true);
        template.putArray("credentials").addObject().put("type", "password").put("value", password);
        return realm;
    }

    private ObjectNode client(Twin twin) {
        ObjectNode client = json.createObjectNode();
        client.put("clientId", LoadPlan.CLIENT)
                .put("secret", clientSecret)
                .put("enabled", true)
                .put("protocol", "openid-connect")
                .put("publicClient", false)
                .put("standardFlowEnabled", true)
                .put("directAccessGrantsEnabled", false)
                .put("fullScopeAllowed", false);
        client.putArray("redirectUris").add(LoadPlan.REDIRECT_URI);
        client.putObject("attributes").put("pkce.code.challenge.method", "S256");
        client.putArray("defaultClientScopes").add("basic").add("acr");
        ArrayNode optional = client.putArray("optionalClientScopes");
        for (String scope : twin.scope().split(" ")) {
            if (!scope.equals("openid")) {
                optional.add(scope);
            }
        }
        return client;
    }

    private ObjectNode read(Path file) throws IOException {
        return (ObjectNode) json.readTree(file.toFile());
    }
}
