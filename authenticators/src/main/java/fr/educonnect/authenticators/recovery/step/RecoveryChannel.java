package fr.educonnect.authenticators.recovery.step;

import java.util.Locale;
import java.util.Optional;

/** How a parent is reached. */
public enum RecoveryChannel {
    MAIL,
    SMS;

    /**
     * Reads a channel that a form or a setting names.
     *
     * @param name as it came; may be null
     * @return empty where it is no channel
     */
    public static Optional<RecoveryChannel> of(String name) {
        for (RecoveryChannel channel : values()) {
            if (channel.parameter().equals(name)) {
                return Optional.of(channel);
            }
        }
        return Optional.empty();
    }

    /** The channel as forms, settings and events name it. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
