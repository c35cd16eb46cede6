package fr.educonnect.benchmarks.load;

import io.gatling.javaapi.core.Session;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the browsers of a round have at hand. Safe for any number of threads. */
final class Prepared {

    private final Map<Integer, List<Object>> byBrowser = new ConcurrentHashMap<>();
    private final String attribute;

    /** @param attribute of the session, where it is before it is kept and after it is taken */
    Prepared(String attribute) {
        this.attribute = attribute;
    }

    void forget() {
        byBrowser.clear();
    }

    Session keep(int browser, Session session) {
        if (!session.isFailed()) {
            byBrowser
                    .computeIfAbsent(browser, first -> new CopyOnWriteArrayList<>())
                    .add(session.get(attribute));
        }
        return session.markAsSucceeded();
    }

    /**
     * Gives a browser the next of what it has; the session fails where that is nothing.
     *
     * @param turn how often the browser took before
     */
    Session take(int browser, int turn, Session session) {
        List<Object> own = byBrowser.getOrDefault(browser, List.of());
        return own.isEmpty() ? session.markAsFailed() : session.set(attribute, own.get(turn % own.size()));
    }
}
