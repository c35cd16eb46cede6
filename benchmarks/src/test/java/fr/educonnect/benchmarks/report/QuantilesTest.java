package fr.educonnect.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuantilesTest {

    @Test
    void theMedianOfAnOddNumberIsTheMiddleValueInAnyOrder() {
        assertThat(Quantiles.median(9, 1, 5)).isEqualTo(5);
    }

    @Test
    void theMedianOfAnEvenNumberLiesHalfWay() {
        assertThat(Quantiles.median(4, 1, 2, 9)).isEqualTo(3);
    }

    @Test
    void aPercentileIsOneOfTheValues() {
        double[] hundred = IntStream.rangeClosed(1, 100).asDoubleStream().toArray();

        assertThat(Quantiles.percentile(95, hundred)).isEqualTo(95);
        assertThat(Quantiles.percentile(100, hundred)).isEqualTo(100);
        assertThat(Quantiles.percentile(95, 7, 3)).isEqualTo(7);
    }

    @Test
    void theIntervalOfAMedianIsThatOfTheSignTest() {
        double[] twenty = IntStream.rangeClosed(1, 20).asDoubleStream().toArray();

        assertThat(Quantiles.medianInterval(twenty)).isEqualTo(new Quantiles.Interval(6, 15));
        assertThat(Quantiles.medianInterval(6, 5, 4, 3, 2, 1)).isEqualTo(new Quantiles.Interval(1, 6));
        assertThat(Quantiles.medianInterval(3, 1, 2)).isEqualTo(new Quantiles.Interval(1, 3));
    }

    @Test
    void nothingHasNoMedian() {
        assertThatIllegalArgumentException().isThrownBy(Quantiles::median);
    }
}
