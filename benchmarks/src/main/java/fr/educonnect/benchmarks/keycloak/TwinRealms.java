package fr.educonnect.benchmarks.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.educonnect.benchmarks.load.LoadPlan;
import fr.educonnect.benchmarks.load.Secrets;
import fr.educonnect.benchmarks.load.Twin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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
    private final Secrets secrets;
    private final String hashing;

    /** @param secrets whose password satisfies our realm's policy */
    public TwinRealms(Secrets secrets) {
        this(secrets, "");
    }

    private TwinRealms(Secrets secrets, String hashing) {
        this.secrets = secrets;
        this.hashing = hashing;
    }

    /** The same with passwords whose hash costs next to nothing: where the rest of a sign-in is looked at, or what stays in memory. */
    public TwinRealms withCheapPasswords() {
        return new TwinRealms(secrets, "hashAlgorithm(pbkdf2-sha512) and hashIterations(1)");
    }

    /** Lays both realms where the server imports them from, instead of whatever was there. */
    public void writeFor(KeycloakHome home, Path ourRealm) throws IOException {
        write(home, Twin.OURS, ours(ourRealm));
        writeStockFor(home, ourRealm);
    }

    /** Lays the stock one only. */
    public void writeStockFor(KeycloakHome home, Path ourRealm) throws IOException {
        write(home, Twin.STOCK, stock(ourRealm));
    }

    private void write(KeycloakHome home, Twin twin, JsonNode realm) throws IOException {
        Files.createDirectories(home.imports());
        json.writeValue(home.imports().resolve(twin.realm() + "-realm.json").toFile(), realm);
    }

    private ObjectNode ours(Path file) throws IOException {
        ObjectNode realm = read(file);
        ArrayNode clients = realm.withArray("clients");
        clients.add(client(LoadPlan.CLIENT, Twin.OURS));
        ObjectNode withChildren = client(LoadPlan.CLIENT_WITH_CHILDREN, Twin.OURS);
        withChildren.putArray("protocolMappers").add(childrenInIdToken());
        clients.add(withChildren);
        if (!hashing.isEmpty()) {
            realm.put("passwordPolicy", realm.path("passwordPolicy").asText() + " and " + hashing);
        }
        return realm;
    }

    private ObjectNode stock(Path file) throws IOException {
        ObjectNode realm = read(file);
        realm.remove(OUR_PARTS);
        Optional.ofNullable(realm.get("components")).ifPresent(all -> ((ObjectNode) all).retain(USER_PROFILE));
        realm.put("id", Twin.STOCK.realm()).put("realm", Twin.STOCK.realm());
        realm.putArray("clients")
                .add(client(LoadPlan.CLIENT, Twin.STOCK))
                .add(client(LoadPlan.CLIENT_WITH_CHILDREN, Twin.STOCK));
        if (!hashing.isEmpty()) {
            realm.put("passwordPolicy", hashing);
        }
        ObjectNode template = realm.putArray("users").addObject();
        template.put("username", TEMPLATE_USER).put("enabled", true);
        template.putArray("credentials").addObject().put("type", "password").put("value", secrets.password());
        return realm;
    }

    /** As docs/administration.md tells administrators. */
    private ObjectNode childrenInIdToken() {
        ObjectNode mapper = json.createObjectNode();
        mapper.put("name", "children in the ID token")
                .put("protocol", "openid-connect")
                .put("protocolMapper", "educonnect-children");
        mapper.putObject("config")
                .put("only.with.scope", "children")
                .put("id.token.claim", "true")
                .put("access.token.claim", "false")
                .put("userinfo.token.claim", "true");
        return mapper;
    }

    private ObjectNode client(String id, Twin twin) {
        ObjectNode client = json.createObjectNode();
        client.put("clientId", id)
                .put("secret", secrets.client())
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
