package fr.educonnect.benchmarks.load;

import static io.gatling.javaapi.core.CoreDsl.css;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.jmesPath;
import static io.gatling.javaapi.http.HttpDsl.Cookie;
import static io.gatling.javaapi.http.HttpDsl.addCookie;
import static io.gatling.javaapi.http.HttpDsl.flushCookieJar;
import static io.gatling.javaapi.http.HttpDsl.headerRegex;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.http.HttpProtocolBuilder;

/** A browser and a téléservice through OpenID Connect's code flow with PKCE: login page, credentials, code, tokens. */
final class CodeFlow {

    /** RFC 7636, appendix B. One pair is as good as another here. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private CodeFlow() {}

    /** A browser that keeps no page, in French. */
    static HttpProtocolBuilder browser(LoadPlan plan) {
        return http.baseUrl(plan.server())
                .disableCaching()
                .disableWarmUp()
                .acceptHeader("text/html,application/json;q=0.9")
                .acceptLanguageHeader("fr");
    }

    /** One sign-in at this twin's realm by the account of {@link AlternatingRounds#IDENTIFIANT}. */
    static ChainBuilder signIn(LoadPlan plan, Twin twin) {
        String endpoint = "/realms/" + twin.realm() + "/protocol/openid-connect/";
        String page = twin + " login page";
        return exec(flushCookieJar())
                .exec(http(page)
                        .get(endpoint + "auth")
                        .queryParam("client_id", LoadPlan.CLIENT)
                        .queryParam("redirect_uri", LoadPlan.REDIRECT_URI)
                        .queryParam("response_type", "code")
                        .queryParam("scope", twin.scope())
                        .queryParam("state", "#{" + AlternatingRounds.IDENTIFIANT + "}")
                        .queryParam("code_challenge", CHALLENGE)
                        .queryParam("code_challenge_method", "S256")
                        .check(
                                status().is(200),
                                css("#kc-form-login", "action").saveAs("action"),
                                headerRegex("Set-Cookie", "AUTH_SESSION_ID=([^;]+)")
                                        .saveAs("authSession")))
                // Keycloak marks it Secure on loopback too; a browser sends it there, Gatling does not.
                .exec(addCookie(Cookie("AUTH_SESSION_ID", "#{authSession}")
                        .withPath("/")
                        .withSecure(false)))
                .exec(http(twin + " credentials")
                        .post("#{action}")
                        .formParam("username", "#{" + AlternatingRounds.IDENTIFIANT + "}")
                        .formParam("password", plan.password())
                        .formParam("credentialId", "")
                        .disableFollowRedirect()
                        .check(
                                status().is(302),
                                headerRegex("Location", "[?&]code=([^&]+)").saveAs("code")))
                .exec(http(twin + " tokens")
                        .post(endpoint + "token")
                        .basicAuth(LoadPlan.CLIENT, plan.clientSecret())
                        .formParam("grant_type", "authorization_code")
                        .formParam("code", "#{code}")
                        .formParam("redirect_uri", LoadPlan.REDIRECT_URI)
                        .formParam("code_verifier", VERIFIER)
                        .check(
                                status().is(200),
                                jmesPath("access_token").exists(),
                                jmesPath("id_token").exists()));
    }
}
