package fr.educonnect.benchmarks.load;

import static io.gatling.javaapi.core.CoreDsl.css;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.http.HttpDsl.status;

import fr.educonnect.benchmarks.base.Parents;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.util.List;
import java.util.Map;

/** {@link Workload#ACTIVATION}: number, code, birth dates, address, password. */
record Activation(LoadPlan plan, KnownFamilies families) implements Work {

    private static final String LINK = "activation";
    private static final String NUMBER = "number";
    private static final String DAYS = "days";
    private static final String NAMES = "names";
    private static final String DATES = "dates";

    Activation(LoadPlan plan) {
        this(plan, KnownFamilies.read(plan.families()));
    }

    @Override
    public ChainBuilder once(Twin twin) {
        return exec(session -> session.set(NUMBER, Parents.mobile(session.getLong(AlternatingRounds.ACCOUNT))))
                .exec(Pages.login(plan, twin, LoadPlan.CLIENT, Pages.link(plan.side(twin), "registration", LINK)))
                .exec(Pages.follow("activation", LINK))
                .exec(Pages.send("number", Map.of("callingCode", "33", "phone", "+#{" + NUMBER + "}")))
                .exec(SentCode.fetch(plan))
                .exec(Pages.send(
                        "code",
                        Map.of("code", SentCode.VALUE),
                        css("input[name^=day-]", "name").findAll().saveAs(DAYS),
                        css("fieldset legend").findAll().saveAs(NAMES)))
                .exec(this::recall)
                .exec(exec(Pages.submit("birth dates", Map.of())
                        .formParamMap(session -> session.getMap(DATES))
                        .check(
                                status().is(200),
                                css("input[name^=day-]").notExists(),
                                css("form[method=post]", "action").saveAs("action"))))
                .exec(Pages.send(
                        "address", Map.of(), css("input[name=password-new]").exists()))
                .exec(exec(Pages.submit(
                                "password",
                                Map.of(
                                        "password-new",
                                        plan.secrets().password(),
                                        "password-confirm",
                                        plan.secrets().password()))
                        .check(status().is(200), css("#identifiant").exists())));
    }

    private Session recall(Session session) {
        List<String> days = session.getList(DAYS);
        List<String> names = session.getList(NAMES);
        return session.set(DATES, families.answers(session.getLong(AlternatingRounds.ACCOUNT), days, names));
    }
}
