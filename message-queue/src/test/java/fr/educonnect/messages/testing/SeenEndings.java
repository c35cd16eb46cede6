package fr.educonnect.messages.testing;

import fr.educonnect.messages.queue.DeliveryWatch;
import fr.educonnect.messages.queue.Ending;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps how messages ended. */
public final class SeenEndings implements DeliveryWatch {

    private final List<Ending> endings = new CopyOnWriteArrayList<>();

    @Override
    public void ended(String channel, Ending ending, Duration sinceHandOver) {
        endings.add(ending);
    }

    /** In order. */
    public List<Ending> all() {
        return endings;
    }
}
