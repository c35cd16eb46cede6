package fr.educonnect.benchmarks.load;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.jmesPath;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import java.util.Optional;

/** {@link Workload#REFRESH}. The sessions begin right before the round, so everybody is within the cache time. */
record Refresh(LoadPlan plan) implements Work {

    private static final int SESSIONS_PER_BROWSER = 10;

    @Override
    public Optional<Preparation> preparation() {
        return Optional.of(new Preparation(
                SESSIONS_PER_BROWSER,
                twin -> CodeFlow.signIn(plan, twin, LoadPlan.CLIENT_WITH_CHILDREN),
                CodeFlow.REFRESH_TOKEN));
    }

    @Override
    public ChainBuilder once(Twin twin) {
        return exec(http(twin + " refresh")
                .post(plan.side(twin).openIdConnect() + "token")
                .basicAuth(LoadPlan.CLIENT_WITH_CHILDREN, plan.secrets().client())
                .formParam("grant_type", "refresh_token")
                .formParam("refresh_token", "#{" + CodeFlow.REFRESH_TOKEN + "}")
                .check(
                        status().is(200),
                        jmesPath("id_token").transform(IdToken::hasChildren).is(twin == Twin.OURS)));
    }
}
