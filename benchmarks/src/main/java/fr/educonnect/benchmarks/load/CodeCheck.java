package fr.educonnect.benchmarks.load;

import static io.gatling.javaapi.core.CoreDsl.css;

import io.gatling.javaapi.core.ChainBuilder;
import java.util.Map;

/** {@link Workload#CODE_CHECK}: who typed the code comes to the page for the new password. */
record CodeCheck(LoadPlan plan) implements Work {

    @Override
    public ChainBuilder once(Twin twin) {
        return LostPassword.choose(plan, "sms")
                .exec(SentCode.fetch(plan))
                .exec(AlternatingRounds.TIMED_FROM_HERE)
                .exec(Pages.send(
                        twin + " code",
                        Map.of("code", SentCode.VALUE),
                        css("input[name=password-new]").exists()));
    }
}
