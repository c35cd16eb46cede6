package fr.educonnect.benchmarks.soak;

import fr.educonnect.benchmarks.base.Parents;
import fr.educonnect.benchmarks.load.SoakOutcome.Answer;
import fr.educonnect.benchmarks.recovery.ArrivedMessage;
import fr.educonnect.benchmarks.recovery.ArrivedMessage.Kind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Messages that were asked for beside those that came.
 *
 * @param asked that a request which was answered stands for
 * @param received in all
 * @param ofKilledNode asked for right before a node was killed, and not received: they were in its queue
 * @param missing others that were asked for and not received
 * @param twice that came more than once, or more of them than anybody asked for
 */
public record MessageBalance(
        int asked, int received, List<String> ofKilledNode, List<String> missing, List<String> twice) {

    /** So long a message may be in the queue of a node before it is gone with it. */
    private static final long IN_QUEUE_MILLIS = 15_000;

    /** What a message is, and whose. */
    private record Wanted(Kind kind, String to) {

        @Override
        public String toString() {
            return kind + " to " + to;
        }
    }

    /**
     * Strikes the balance.
     *
     * @param answers of a whole run, in any order
     * @param arrived all that came until the queues were empty
     * @param killMillis when a node was killed
     */
    public static MessageBalance of(List<Answer> answers, List<ArrivedMessage> arrived, long killMillis) {
        Map<Wanted, List<Answer>> asked = new HashMap<>();
        Map<Wanted, Integer> tried = new HashMap<>();
        answers.forEach(answer -> wanted(answer).forEach(wanted -> {
            tried.merge(wanted, 1, Integer::sum);
            if (!answer.failed()) {
                asked.computeIfAbsent(wanted, first -> new ArrayList<>()).add(answer);
            }
        }));
        Map<Wanted, Integer> received = new HashMap<>();
        List<String> twice = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (ArrivedMessage message : arrived) {
            received.merge(new Wanted(message.kind(), message.to()), 1, Integer::sum);
            if (!message.id().isEmpty() && !ids.add(message.id())) {
                twice.add(message.kind() + " to " + message.to() + ", " + message.id());
            }
        }
        received.forEach((wanted, times) -> {
            int most = tried.getOrDefault(wanted, 0);
            if (times > most && twice.stream().noneMatch(text -> text.startsWith(wanted + ","))) {
                twice.add("%s, %d × for %d requests".formatted(wanted, times, most));
            }
        });
        List<String> killed = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        asked.forEach((wanted, requests) -> {
            int came = received.getOrDefault(wanted, 0);
            requests.stream().skip(came).forEach(request -> {
                boolean inQueue =
                        request.startMillis() < killMillis && request.endMillis() > killMillis - IN_QUEUE_MILLIS;
                (inQueue ? killed : missing).add(wanted + ", asked for at " + time(request.endMillis()));
            });
        });
        return new MessageBalance(
                asked.values().stream().mapToInt(List::size).sum(), arrived.size(), killed, missing, twice);
    }

    private static List<Wanted> wanted(Answer answer) {
        String address = Parents.address(answer.account());
        String mobile = Parents.mobile(answer.account());
        return switch (answer.request()) {
            case ADDRESS -> List.of(new Wanted(Kind.MAIL, address));
            case BY_SMS -> List.of(new Wanted(Kind.CODE, mobile));
            case NEW_PASSWORD -> List.of(new Wanted(Kind.MAIL, address), new Wanted(Kind.SMS, mobile));
            default -> List.of();
        };
    }

    private static String time(long millis) {
        return Instant.ofEpochMilli(millis).truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
