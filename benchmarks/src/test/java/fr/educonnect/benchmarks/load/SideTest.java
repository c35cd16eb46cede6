package fr.educonnect.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SideTest {

    @Test
    void accountsBehindOthersAreTheirNeighbours() {
        Side side = Side.of(Twin.OURS, "http://127.0.0.1:1", 1, 100).behind(40, 5);

        assertThat(LongStream.range(0, 5).map(side::account)).containsExactlyInAnyOrder(41L, 42L, 43L, 44L, 45L);
        assertThat(side.account(5)).isEqualTo(46);
    }
}
