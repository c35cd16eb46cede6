package fr.educonnect.authenticators.step;

import java.util.Locale;
import java.util.Optional;

/** How a parent is reached. */
public enum Channel {
    MAIL,
    SMS;

    /**
     * Reads a channel that a form or a setting names.
     *
     * @param name as it came; may be null
     * @return empty where it is no channel
     */
    public static Optional<Channel> of(String name) {
        for (Channel channel : values()) {
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
