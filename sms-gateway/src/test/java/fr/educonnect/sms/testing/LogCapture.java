package fr.educonnect.sms.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Everything that anybody logs, at the most talkative level. */
public final class LogCapture extends Handler implements AutoCloseable {

    private final Logger root = Logger.getLogger("");
    private final Level before = root.getLevel();
    private final List<Handler> others = List.of(root.getHandlers());
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final SimpleFormatter formatter = new SimpleFormatter();

    /** Starts to listen. */
    public LogCapture() {
        setLevel(Level.ALL);
        others.forEach(root::removeHandler);
        root.setLevel(Level.ALL);
        root.addHandler(this);
    }

    /** What was logged, each with its logger and stack trace. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(line.getLoggerName() + " " + formatter.format(line));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        root.removeHandler(this);
        root.setLevel(before);
        others.forEach(root::addHandler);
    }
}
