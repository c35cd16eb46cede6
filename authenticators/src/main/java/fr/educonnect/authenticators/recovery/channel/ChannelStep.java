package fr.educonnect.authenticators.recovery.channel;

import fr.educonnect.authenticators.step.Channel;
import fr.educonnect.authenticators.step.ParentStep;
import fr.educonnect.authenticators.step.StepContext;
import java.util.Map;
import java.util.Optional;

/** Asks how the parent wants to be reached. Both ways are always offered, whatever the account has (flows §2). */
final class ChannelStep extends ParentStep {

    private static final String PAGE = "educonnect-channel.ftl";
    private static final String CHOICE = "channel";

    @Override
    protected void show(StepContext step) {
        if (step.notes().permit().isPresent()) {
            step.flow().success();
        } else {
            step.show(PAGE, goal(step));
        }
    }

    @Override
    protected void submit(StepContext step) {
        Optional<Channel> chosen = Channel.of(step.typed(CHOICE));
        if (chosen.isEmpty()) {
            step.show(PAGE, goal(step));
        } else {
            step.notes().channel(chosen.get());
            step.flow().success();
        }
    }

    private static Map<String, String> goal(StepContext step) {
        return Map.of("goal", step.notes().goal().parameter());
    }
}
