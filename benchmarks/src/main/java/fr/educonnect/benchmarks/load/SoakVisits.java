package fr.educonnect.benchmarks.load;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.css;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.jmesPath;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.http.HttpDsl.flushCookieJar;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.CheckBuilder;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What parents do in a soak, with the pauses of people.
 *
 * @param plan where the server is
 * @param recorder of every request
 * @param goesOn whether there is still time
 */
record SoakVisits(LoadPlan plan, SoakRecorder recorder, Predicate<Session> goesOn) {

    private static final int REFRESHES = 5;

    /** A base that is away for long does not hold a visit for ever. */
    private static final int TRIES = 12;

    private static final Duration SHORTEST_STAY = Duration.ofSeconds(12);
    private static final Duration LONGEST_STAY = Duration.ofSeconds(18);
    private static final Duration QUICKEST = Duration.ofSeconds(1);
    private static final Duration SLOWEST = Duration.ofSeconds(3);
    private static final String REFRESHED = "refreshed";
    private static final String TRIED = "tried";
    private static final String LINK = "lostPassword";

    /** Signs in, stays for a minute or two while the téléservice refreshes the tokens, and leaves without signing out. */
    ChainBuilder signIn() {
        return signIn(plan.secrets().password())
                // From here on it is the téléservice that asks: it has none of the browser's cookies.
                .exec(flushCookieJar())
                .exec(recorder.step(
                        SoakRequest.TOKENS, exec(CodeFlow.tokens(plan, Twin.OURS, LoadPlan.CLIENT_WITH_CHILDREN))))
                .exec(userinfo())
                .exec(session -> session.set(REFRESHED, session.isFailed() ? REFRESHES : 0)
                        .set(TRIED, 0))
                .exec(asLongAs(this::stays)
                        .on(pause(SHORTEST_STAY, LONGEST_STAY)
                                .exec(recorder.step(SoakRequest.REFRESH, refresh()))
                                .exec(SoakVisits::again)));
    }

    /** Asks for a link by mail, and does not follow it. */
    ChainBuilder lostPasswordByMail() {
        return identified()
                .exec(recorder.step(SoakRequest.BY_MAIL, Pages.send("by mail", Map.of("channel", "mail"))))
                .exec(pause(QUICKEST, SLOWEST))
                .exec(recorder.step(
                        SoakRequest.ADDRESS,
                        exec(Pages.submit(
                                        "address",
                                        Map.of("email", "parent.#{" + AlternatingRounds.ACCOUNT + "}@example.org"))
                                .check(
                                        status().is(200),
                                        css("input[name=email][aria-invalid]").notExists()))));
    }

    /** Asks for a code by SMS, types it, chooses a new password and signs in with it. */
    ChainBuilder lostPasswordBySms() {
        String password = plan.secrets().password() + "-new";
        CheckBuilder asksForPassword = css("input[name=password-new]").exists();
        return identified()
                .exec(recorder.step(SoakRequest.BY_SMS, Pages.send("by SMS", Map.of("channel", "sms"))))
                .exec(recorder.step(SoakRequest.SMS, SentCode.fetch(plan)))
                .exec(pause(QUICKEST, SLOWEST))
                .exec(recorder.step(
                        SoakRequest.CODE, Pages.send("code", Map.of("code", SentCode.VALUE), asksForPassword)))
                .exec(pause(QUICKEST, SLOWEST))
                .exec(recorder.step(
                        SoakRequest.NEW_PASSWORD,
                        exec(Pages.submit(
                                        "new password", Map.of("password-new", password, "password-confirm", password))
                                .check(
                                        status().is(200),
                                        css("input[name=password-new]").notExists()))))
                .exec(pause(QUICKEST, SLOWEST))
                .exec(signIn(password));
    }

    private ChainBuilder signIn(String password) {
        return exec(recorder.step(SoakRequest.LOGIN_PAGE, Pages.login(plan, Twin.OURS, LoadPlan.CLIENT_WITH_CHILDREN)))
                .exec(pause(QUICKEST, SLOWEST))
                .exec(recorder.step(SoakRequest.CREDENTIALS, exec(CodeFlow.credentials(Twin.OURS, password))));
    }

    private ChainBuilder userinfo() {
        return recorder.step(
                SoakRequest.USERINFO,
                exec(http("userinfo")
                        .get(plan.side(Twin.OURS).openIdConnect() + "userinfo")
                        .header("Authorization", "Bearer #{" + CodeFlow.ACCESS_TOKEN + "}")
                        .check(status().is(200), jmesPath("children[0].id").exists())));
    }

    private ChainBuilder refresh() {
        return exec(http("refresh")
                .post(plan.side(Twin.OURS).openIdConnect() + "token")
                .basicAuth(LoadPlan.CLIENT_WITH_CHILDREN, plan.secrets().client())
                .formParam("grant_type", "refresh_token")
                .formParam("refresh_token", "#{" + CodeFlow.REFRESH_TOKEN + "}")
                .check(
                        status().is(200),
                        jmesPath("refresh_token").saveAs(CodeFlow.REFRESH_TOKEN),
                        jmesPath("id_token").transform(IdToken::hasChildren).is(true)));
    }

    private ChainBuilder identified() {
        return exec(recorder.step(
                        SoakRequest.LOGIN_PAGE,
                        Pages.login(
                                plan,
                                Twin.OURS,
                                LoadPlan.CLIENT,
                                Pages.link(plan.side(Twin.OURS), "reset-credentials", LINK))))
                .exec(recorder.step(SoakRequest.LOST_PASSWORD, Pages.follow("lost password", LINK)))
                .exec(pause(QUICKEST, SLOWEST))
                .exec(recorder.step(
                        SoakRequest.IDENTIFIANT,
                        Pages.send("identifiant", Map.of("username", "#{" + AlternatingRounds.IDENTIFIANT + "}"))));
    }

    private boolean stays(Session session) {
        return session.getInt(REFRESHED) < REFRESHES && session.getInt(TRIED) < TRIES && goesOn.test(session);
    }

    /** A téléservice that got no tokens tries again; one whose session is gone does not. */
    private static Session again(Session session) {
        boolean gone = session.getBoolean(SoakRecorder.GONE);
        int refreshed = session.getInt(REFRESHED) + (session.isFailed() ? 0 : 1);
        return session.markAsSucceeded()
                .set(REFRESHED, gone ? REFRESHES : refreshed)
                .set(TRIED, session.getInt(TRIED) + 1);
    }
}
