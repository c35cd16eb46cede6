package fr.educonnect.benchmarks.load;

import static io.gatling.javaapi.core.CoreDsl.jmesPath;
import static io.gatling.javaapi.http.HttpDsl.headerRegex;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.util.Map;

/** A browser and a téléservice through OpenID Connect's code flow with PKCE: login page, credentials, code, tokens. */
final class CodeFlow {

    /** Session attributes: what a sign-in ends with. */
    static final String ACCESS_TOKEN = "accessToken";

    static final String REFRESH_TOKEN = "refreshToken";

    private CodeFlow() {}

    /** A browser that keeps no page, in French. */
    static HttpProtocolBuilder browser() {
        return http.disableCaching()
                .disableWarmUp()
                .acceptHeader("text/html,application/json;q=0.9")
                .acceptLanguageHeader("fr");
    }

    /**
     * One sign-in at this twin's realm by the account of {@link AlternatingRounds#IDENTIFIANT}.
     *
     * @param client the téléservice
     */
    static ChainBuilder signIn(LoadPlan plan, Twin twin, String client) {
        return Pages.login(plan, twin, client)
                .exec(credentials(twin, plan.secrets().password()))
                .exec(tokens(plan, twin, client));
    }

    /** At the login page: sends identifiant and password, and comes back with a code. */
    static HttpRequestActionBuilder credentials(Twin twin, String password) {
        return Pages.submit(
                        twin + " credentials",
                        Map.of(
                                "username",
                                "#{" + AlternatingRounds.IDENTIFIANT + "}",
                                "password",
                                password,
                                "credentialId",
                                ""))
                .disableFollowRedirect()
                .check(
                        status().is(302),
                        headerRegex("Location", "[?&]code=([^&]+)").saveAs("code"));
    }

    /** With a code: tokens for the téléservice. */
    static HttpRequestActionBuilder tokens(LoadPlan plan, Twin twin, String client) {
        return http(twin + " tokens")
                .post(plan.side(twin).openIdConnect() + "token")
                .basicAuth(client, plan.secrets().client())
                .formParam("grant_type", "authorization_code")
                .formParam("code", "#{code}")
                .formParam("redirect_uri", LoadPlan.REDIRECT_URI)
                .formParam("code_verifier", Pages.VERIFIER)
                .check(
                        status().is(200),
                        jmesPath("access_token").saveAs(ACCESS_TOKEN),
                        jmesPath("refresh_token").saveAs(REFRESH_TOKEN),
                        jmesPath("id_token").exists());
    }
}
