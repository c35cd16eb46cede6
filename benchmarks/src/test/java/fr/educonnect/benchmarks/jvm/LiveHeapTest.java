package fr.educonnect.benchmarks.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.educonnect.benchmarks.BenchmarkFailure;
import org.junit.jupiter.api.Test;

class LiveHeapTest {

    @Test
    void oursIsToldFromAllOthers() {
        LiveHeap heap = LiveHeap.read("""
                4242:
                 num     #instances         #bytes  class name (module)
                -------------------------------------------------------
                   1:         86000        7000000  [B (java.base@17.0.15)
                   2:           100           3200  fr.educonnect.directory.account.Account
                   3:            10            800  fr.educonnect.Other
                Total        900000       70000000
                """);

        assertThat(heap).isEqualTo(new LiveHeap(70_000_000, 4000));
    }

    @Test
    void anAnswerWithoutATotalIsNoFigure() {
        assertThatThrownBy(() -> LiveHeap.read("4242:\n")).isInstanceOf(BenchmarkFailure.class);
    }
}
