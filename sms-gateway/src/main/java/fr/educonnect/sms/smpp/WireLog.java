package fr.educonnect.sms.smpp;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps numbers, texts and our password out of the log: at level DEBUG jsmpp writes whole messages as hexadecimal, and
 * somebody may set that level for everything.
 */
final class WireLog {

    /** Held here because java.util.logging forgets loggers that nobody holds, and what was set on them. */
    private static final List<Logger> LOGGERS = List.of(
            Logger.getLogger("org.jsmpp.DefaultPDUSender"),
            Logger.getLogger("org.jsmpp.session.PDUProcessTask"),
            Logger.getLogger("org.jsmpp.session.SMPPSession"));

    private WireLog() {}

    /** Lets these loggers say what is INFO or more, whatever level is set. */
    static void silence() {
        LOGGERS.forEach(logger -> logger.setFilter(line -> line.getLevel().intValue() >= Level.INFO.intValue()));
    }
}
