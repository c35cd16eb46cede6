package fr.educonnect.messages.mail;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps addresses, links and our password out of the log: at levels FINE and below Jakarta Mail writes the whole conversation,
 * and somebody may set that level for everything.
 */
final class WireLog {

    /**
     * Held here because java.util.logging forgets loggers that nobody holds, and what was set on them. The transport logs in
     * the name of its own package, which is ours.
     */
    private static final List<Logger> LOGGERS = List.of(
            Logger.getLogger(WireLog.class.getPackageName()),
            Logger.getLogger(WireLog.class.getPackageName() + ".protocol"),
            Logger.getLogger("org.eclipse.angus.mail.smtp"),
            Logger.getLogger("org.eclipse.angus.mail.util"),
            Logger.getLogger("org.eclipse.angus.mail.util.socket"),
            Logger.getLogger("jakarta.mail"));

    private WireLog() {}

    /** Lets these loggers say what is INFO or more, whatever level is set. */
    static void silence() {
        LOGGERS.forEach(logger -> logger.setFilter(line -> line.getLevel().intValue() >= Level.INFO.intValue()));
    }
}
