package fr.educonnect.benchmarks.load;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.jmesPath;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import java.util.Optional;

/**
 * The search of the admin console, as it asks the admin API.
 *
 * @param text what is looked for; may name a session attribute
 */
record AdminSearch(LoadPlan plan, String text) implements Work {

    private static final String TOKEN = "adminToken";
    private static final String NAME_OF_MANY = "Martin";

    /** {@link Workload#SEARCH_IDENTIFIANT}. */
    static AdminSearch byIdentifiant(LoadPlan plan) {
        return new AdminSearch(plan, "#{" + AlternatingRounds.IDENTIFIANT + "}");
    }

    /** {@link Workload#SEARCH_NAME}. */
    static AdminSearch byName(LoadPlan plan) {
        return new AdminSearch(plan, NAME_OF_MANY);
    }

    @Override
    public Optional<Preparation> preparation() {
        return Optional.of(new Preparation(1, this::token, TOKEN));
    }

    /** Good for a minute: no round of this may be longer. */
    private ChainBuilder token(Twin twin) {
        return exec(http(twin + " administrator")
                .post(plan.side(twin).server() + "/realms/master/protocol/openid-connect/token")
                .basicAuth(LoadPlan.ADMIN_CLIENT, plan.secrets().client())
                .formParam("grant_type", "client_credentials")
                .check(status().is(200), jmesPath("access_token").saveAs(TOKEN)));
    }

    @Override
    public ChainBuilder once(Twin twin) {
        Side side = plan.side(twin);
        return exec(http(twin + " search")
                .get(side.server() + "/admin/realms/" + side.realm() + "/users")
                .queryParam("search", text)
                .queryParam("first", 0)
                .queryParam("max", 20)
                .queryParam("briefRepresentation", true)
                .header("Authorization", "Bearer #{" + TOKEN + "}")
                .check(status().is(200), jmesPath("[0].username").exists()));
    }
}
