package fr.educonnect.benchmarks.load;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.jmesPath;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import java.util.Optional;

/** {@link Workload#USERINFO}. */
record Userinfo(LoadPlan plan) implements Work {

    private static final int SESSIONS_PER_BROWSER = 10;

    @Override
    public Optional<Preparation> preparation() {
        return Optional.of(new Preparation(
                SESSIONS_PER_BROWSER, twin -> CodeFlow.signIn(plan, twin, LoadPlan.CLIENT), CodeFlow.ACCESS_TOKEN));
    }

    @Override
    public ChainBuilder once(Twin twin) {
        String claim = twin == Twin.OURS ? "children[0].id" : "email";
        return exec(http(twin + " userinfo")
                .get(plan.side(twin).openIdConnect() + "userinfo")
                .header("Authorization", "Bearer #{" + CodeFlow.ACCESS_TOKEN + "}")
                .check(status().is(200), jmesPath(claim).exists()));
    }
}
