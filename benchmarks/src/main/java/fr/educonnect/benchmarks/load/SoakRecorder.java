package fr.educonnect.benchmarks.load;

import static io.gatling.javaapi.core.CoreDsl.bodyString;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.http.HttpDsl.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Notes how each request of a soak ended. Safe for any number of threads. */
final class SoakRecorder {

    /** Session attribute: the number of the visit. */
    static final String VISIT = "visit";

    /** Session attribute: whether the last refresh said that there is no such session. */
    static final String GONE = "gone";

    private static final String BEGUN = "begunMillis";
    private static final String STATUS = "lastStatus";
    private static final String BODY = "lastBody";

    private final Queue<SoakOutcome.Answer> answers = new ConcurrentLinkedQueue<>();

    /** A browser whose last answer can be looked at, also where it was not the wanted one. */
    static HttpProtocolBuilder browser() {
        // A téléservice, which is the same user here, sends neither.
        return CodeFlow.browser()
                .disableAutoOrigin()
                .disableAutoReferer()
                .check(status().saveAs(STATUS), bodyString().saveAs(BODY));
    }

    /** One request, which is left out where one before it in this visit has failed. */
    ChainBuilder step(SoakRequest request, ChainBuilder chain) {
        return doIf(session -> !session.isFailed())
                .then(exec(session -> session.remove(STATUS).remove(BODY).set(BEGUN, System.currentTimeMillis()))
                        .exec(chain)
                        .exec(session -> note(request, session)));
    }

    private Session note(SoakRequest request, Session session) {
        String error = session.isFailed() ? error(request, session) : "";
        answers.add(new SoakOutcome.Answer(
                session.getLong(VISIT),
                request,
                session.getLong(AlternatingRounds.ACCOUNT),
                session.getLong(BEGUN),
                System.currentTimeMillis(),
                error));
        return session.set(GONE, error.equals(SoakOutcome.SESSION_GONE));
    }

    private static String error(SoakRequest request, Session session) {
        if (!session.contains(STATUS)) {
            return "no answer";
        }
        int status = session.getInt(STATUS);
        String body = session.contains(BODY) ? session.getString(BODY) : "";
        if (request == SoakRequest.REFRESH && body != null && body.contains(SoakOutcome.SESSION_GONE)) {
            return SoakOutcome.SESSION_GONE;
        }
        return AnswerText.of(status, body == null ? "" : body);
    }

    void write() {
        try {
            new ObjectMapper()
                    .writeValue(LoadPlan.outcomeOfThisProcess().toFile(), new SoakOutcome(List.copyOf(answers)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
