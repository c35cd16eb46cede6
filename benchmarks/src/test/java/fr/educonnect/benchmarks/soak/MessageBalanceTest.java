package fr.educonnect.benchmarks.soak;

import static fr.educonnect.benchmarks.load.SoakRequest.ADDRESS;
import static fr.educonnect.benchmarks.load.SoakRequest.BY_SMS;
import static fr.educonnect.benchmarks.load.SoakRequest.NEW_PASSWORD;
import static fr.educonnect.benchmarks.soak.Answers.failed;
import static fr.educonnect.benchmarks.soak.Answers.fine;
import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.benchmarks.base.Parents;
import fr.educonnect.benchmarks.recovery.ArrivedMessage;
import fr.educonnect.benchmarks.recovery.ArrivedMessage.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageBalanceTest {

    private static final long KILL = 100_000;

    @Test
    void everythingCame() {
        MessageBalance balance = MessageBalance.of(
                List.of(fine(ADDRESS, 1, 10), fine(BY_SMS, 2, 11), fine(NEW_PASSWORD, 2, 20)),
                List.of(mail(1, "a"), code(2, "b"), mail(2, "c"), new ArrivedMessage(Kind.SMS, number(2), "d", 0)),
                KILL);

        assertThat(balance).isEqualTo(new MessageBalance(4, 4, List.of(), List.of(), List.of()));
    }

    @Test
    void whatWasAskedForRightBeforeTheKillWasInTheQueueOfThatNode() {
        MessageBalance balance =
                MessageBalance.of(List.of(fine(ADDRESS, 1, 99), fine(ADDRESS, 2, 50)), List.of(), KILL);

        assertThat(balance.ofKilledNode())
                .containsExactly("MAIL to " + Parents.address(1) + ", asked for at 1970-01-01T00:01:39Z");
        assertThat(balance.missing())
                .containsExactly("MAIL to " + Parents.address(2) + ", asked for at 1970-01-01T00:00:50Z");
    }

    @Test
    void theSameMessageTwiceIsToldAlsoWhereItWasAskedForTwice() {
        MessageBalance balance = MessageBalance.of(
                List.of(fine(ADDRESS, 1, 10), fine(ADDRESS, 1, 20)), List.of(mail(1, "a"), mail(1, "a")), KILL);

        assertThat(balance.twice()).containsExactly("MAIL to " + Parents.address(1) + ", a");
    }

    @Test
    void moreThanAnybodyAskedForIsTwice() {
        MessageBalance balance =
                MessageBalance.of(List.of(fine(BY_SMS, 1, 10)), List.of(code(1, "a"), code(1, "b")), KILL);

        assertThat(balance.twice()).containsExactly("CODE to " + number(1) + ", 2 × for 1 requests");
    }

    @Test
    void aRequestThatFailedMayHaveSentOneOrNot() {
        assertThat(MessageBalance.of(List.of(failed(BY_SMS, 1, 10, "504")), List.of(code(1, "a")), KILL)
                        .twice())
                .isEmpty();
        assertThat(MessageBalance.of(List.of(failed(BY_SMS, 1, 10, "504")), List.of(), KILL)
                        .missing())
                .isEmpty();
    }

    private static ArrivedMessage mail(long account, String id) {
        return new ArrivedMessage(Kind.MAIL, Parents.address(account), id, 0);
    }

    private static ArrivedMessage code(long account, String id) {
        return new ArrivedMessage(Kind.CODE, number(account), id, 0);
    }

    private static String number(long account) {
        return Parents.mobile(account);
    }
}
