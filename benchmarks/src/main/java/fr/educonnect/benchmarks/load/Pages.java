package fr.educonnect.benchmarks.load;

import static io.gatling.javaapi.core.CoreDsl.css;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.http.HttpDsl.Cookie;
import static io.gatling.javaapi.http.HttpDsl.addCookie;
import static io.gatling.javaapi.http.HttpDsl.flushCookieJar;
import static io.gatling.javaapi.http.HttpDsl.headerRegex;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.CheckBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Keycloak's pages: a link is followed, a form is filled in and sent. */
final class Pages {

    /** RFC 7636, appendix B. One pair is as good as another here. */
    static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final String ACTION = "action";

    private Pages() {}

    /**
     * A new browser at the login page.
     *
     * @param also more to look for in the page
     */
    static ChainBuilder login(LoadPlan plan, Twin twin, String client, CheckBuilder... also) {
        Side side = plan.side(twin);
        return exec(flushCookieJar())
                .exec(http(twin + " login page")
                        .get(side.openIdConnect() + "auth")
                        .queryParam("client_id", client)
                        .queryParam("redirect_uri", LoadPlan.REDIRECT_URI)
                        .queryParam("response_type", "code")
                        .queryParam("scope", side.scope())
                        .queryParam("state", "#{" + AlternatingRounds.IDENTIFIANT + "}")
                        .queryParam("code_challenge", CHALLENGE)
                        .queryParam("code_challenge_method", "S256")
                        .check(with(
                                also,
                                status().is(200),
                                css("#kc-form-login", ACTION).saveAs(ACTION),
                                headerRegex("Set-Cookie", "AUTH_SESSION_ID=([^;]+)")
                                        .saveAs("authSession"))))
                // Keycloak marks it Secure on loopback too; a browser sends it there, Gatling does not.
                .exec(addCookie(Cookie("AUTH_SESSION_ID", "#{authSession}")
                        .withDomain(URI.create(side.server()).getHost())
                        .withPath("/")
                        .withSecure(false)));
    }

    /**
     * Looks for the first link whose address holds a text.
     *
     * @param attribute of the session, for the whole address
     */
    static CheckBuilder link(Side side, String text, String attribute) {
        return css("a[href*='" + text + "']", "href")
                .transform(address -> URI.create(side.server()).resolve(address).toString())
                .saveAs(attribute);
    }

    /** Follows a link that was found, to a page with a form. */
    static ChainBuilder follow(String name, String attribute) {
        return exec(http(name).get("#{" + attribute + "}").check(status().is(200), form()));
    }

    /**
     * Sends the form of the page, to come to another page with one.
     *
     * @param fields what is typed; may name session attributes
     * @param also more to look for in the next page
     */
    static ChainBuilder send(String name, Map<String, String> fields, CheckBuilder... also) {
        return exec(submit(name, fields).check(with(also, status().is(200), form())));
    }

    /** Sends the form of the page, whatever comes then. */
    static HttpRequestActionBuilder submit(String name, Map<String, String> fields) {
        HttpRequestActionBuilder request = http(name).post("#{" + ACTION + "}");
        for (Map.Entry<String, String> field : fields.entrySet()) {
            request = request.formParam(field.getKey(), field.getValue());
        }
        return request;
    }

    private static CheckBuilder form() {
        return css("form[method=post]", ACTION).saveAs(ACTION);
    }

    private static CheckBuilder[] with(CheckBuilder[] some, CheckBuilder... others) {
        List<CheckBuilder> all = new ArrayList<>(Arrays.asList(others));
        all.addAll(Arrays.asList(some));
        return all.toArray(CheckBuilder[]::new);
    }
}
