package fr.educonnect.messages.queue;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Exceptions as logs may show them: where they came from, without their messages, which may hold an address or a link. */
public final class Fault {

    private static final int FRAMES = 8;
    private static final int CAUSES = 5;

    private Fault() {}

    /**
     * Tells where an exception came from.
     *
     * @param thrown what was thrown
     * @return its class and first stack frames, and those of its causes; never a message
     */
    public static String of(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(CAUSES)
                .map(Fault::one)
                .collect(Collectors.joining(" caused by "));
    }

    private static String one(Throwable thrown) {
        String frames = Stream.of(thrown.getStackTrace())
                .limit(FRAMES)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < "));
        return thrown.getClass().getName() + " at " + frames;
    }
}
