package fr.educonnect.benchmarks.soak;

import fr.educonnect.benchmarks.load.SoakOutcome;
import fr.educonnect.benchmarks.load.SoakOutcome.Answer;
import fr.educonnect.benchmarks.load.SoakRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What became of the sessions that were open when something went away.
 *
 * @param refreshed began before and were refreshed afterwards: after the base's return, or after a node's kill, which the other node outlives
 * @param lost began before, and were told afterwards that there is no such session
 * @param unknown began before and asked afterwards, and got neither answer
 */
public record KeptSessions(int refreshed, int lost, int unknown) {

    /** Looks at the answers of a whole run, in any order. */
    public static KeptSessions of(Outage outage, List<Answer> answers) {
        Map<Long, List<Answer>> visits = answers.stream()
                .filter(answer -> answer.request() == SoakRequest.TOKENS || answer.request() == SoakRequest.REFRESH)
                .collect(Collectors.groupingBy(Answer::visit));
        int refreshed = 0;
        int lost = 0;
        int unknown = 0;
        for (List<Answer> visit : visits.values()) {
            List<Answer> after = visit.stream()
                    .filter(answer ->
                            answer.request() == SoakRequest.REFRESH && answer.startMillis() >= outage.beginMillis())
                    .toList();
            if (after.isEmpty() || !beganBefore(outage, visit)) {
                continue;
            }
            if (after.stream().anyMatch(answer -> answer.error().equals(SoakOutcome.SESSION_GONE))) {
                lost++;
            } else if (after.stream()
                    .anyMatch(answer -> !answer.failed() && answer.startMillis() >= outage.countedFromMillis())) {
                refreshed++;
            } else if (after.stream().anyMatch(answer -> answer.startMillis() >= outage.countedFromMillis())) {
                unknown++;
            }
        }
        return new KeptSessions(refreshed, lost, unknown);
    }

    private static boolean beganBefore(Outage outage, List<Answer> visit) {
        return visit.stream()
                .anyMatch(answer -> answer.request() == SoakRequest.TOKENS
                        && !answer.failed()
                        && answer.endMillis() < outage.beginMillis());
    }
}
