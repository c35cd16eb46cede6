package fr.educonnect.benchmarks.load;

import static io.gatling.javaapi.core.CoreDsl.bodyString;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import fr.educonnect.benchmarks.base.Parents;
import io.gatling.javaapi.core.ChainBuilder;

/** The code that the parent reads on the phone. */
final class SentCode {

    /** What is typed. */
    static final String VALUE = "#{sentCode}";

    private SentCode() {}

    /** Waits for the SMS of the account in {@link AlternatingRounds#ACCOUNT}. */
    static ChainBuilder fetch(LoadPlan plan) {
        return exec(http("SMS")
                .get(session -> plan.carriers() + "/code/" + Parents.mobile(session.getLong(AlternatingRounds.ACCOUNT)))
                .check(status().is(200), bodyString().saveAs("sentCode")));
    }
}
