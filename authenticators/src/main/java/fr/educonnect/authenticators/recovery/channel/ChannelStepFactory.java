package fr.educonnect.authenticators.recovery.channel;

import fr.educonnect.authenticators.step.ParentStepFactory;
import java.util.List;

/** The execution <em>Parent: by mail or by SMS</em>. */
public final class ChannelStepFactory extends ParentStepFactory {

    /** Provider id, as realm files name it. */
    public static final String ID = "educonnect-channel";

    public ChannelStepFactory() {
        super(
                ID,
                "Parent: by mail or by SMS",
                "Lets the parent choose how to be reached. Both ways are always offered, so that the page tells nothing about"
                        + " the account. Sub-flows with the condition \"what was lost, and how to reach the parent\" follow.",
                new ChannelStep(),
                List.of());
    }
}
