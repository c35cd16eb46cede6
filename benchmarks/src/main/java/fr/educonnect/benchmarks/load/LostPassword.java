package fr.educonnect.benchmarks.load;

import static io.gatling.javaapi.core.CoreDsl.css;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import java.util.Map;

/**
 * {@link Workload#LOST_PASSWORD}. Ours asks for identifiant, way and address, Keycloak for the identifiant only: a visit has
 * five requests here and three there. The time is that of the request that the mail follows, redirects included.
 */
record LostPassword(LoadPlan plan) implements Work {

    private static final String LINK = "lostPassword";

    /** The way to the page that asks who it is. */
    static ChainBuilder begin(LoadPlan plan, Twin twin) {
        return Pages.login(plan, twin, LoadPlan.CLIENT, Pages.link(plan.side(twin), "reset-credentials", LINK))
                .exec(Pages.follow(twin + " lost password", LINK));
    }

    /** The way to the page that asks for the address or the code. */
    static ChainBuilder choose(LoadPlan plan, String channel) {
        return begin(plan, Twin.OURS)
                .exec(Pages.send("OURS identifiant", identifiant()))
                .exec(Pages.send("OURS " + channel, Map.of("channel", channel)));
    }

    @Override
    public ChainBuilder once(Twin twin) {
        return twin == Twin.OURS ? ours() : stock();
    }

    private ChainBuilder ours() {
        return choose(plan, "mail")
                .exec(AlternatingRounds.TIMED_FROM_HERE)
                .exec(Pages.submit(
                                "OURS address",
                                Map.of("email", "parent.#{" + AlternatingRounds.ACCOUNT + "}@example.org"))
                        .check(
                                status().is(200),
                                css("input[name=email][aria-invalid]").notExists()));
    }

    private ChainBuilder stock() {
        return begin(plan, Twin.STOCK)
                .exec(AlternatingRounds.TIMED_FROM_HERE)
                .exec(exec(Pages.submit("STOCK identifiant", identifiant())
                        .check(status().is(200), css("#kc-form-login").exists())));
    }

    private static Map<String, String> identifiant() {
        return Map.of("username", "#{" + AlternatingRounds.IDENTIFIANT + "}");
    }
}
