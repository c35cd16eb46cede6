package fr.educonnect.directory.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomSecretsTest {

    @Test
    void handlesAreLongAndNeverTheSame() {
        assertThat(IntStream.range(0, 1_000).mapToObj(i -> RandomSecrets.handle()))
                .allMatch(handle -> handle.matches("[A-Za-z0-9_-]{43}"))
                .doesNotHaveDuplicates();
    }

    /** Of 60,000 digits at one place each comes 6,000 times, give or take 73: eight times that never happens by chance. */
    @Test
    void property21_everyDigitIsEquallyLikelyAtEveryPlaceTheFirstToo() {
        int[][] counts = new int[6][10];
        for (int i = 0; i < 60_000; i++) {
            String code = RandomSecrets.digits(6);
            assertThat(code).hasSize(6);
            for (int place = 0; place < 6; place++) {
                counts[place][code.charAt(place) - '0']++;
            }
        }

        for (int[] place : counts) {
            for (int count : place) {
                assertThat(count).isBetween(5_400, 6_600);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 7, 8, 9, 10})
    void codesHaveTheirLength(int count) {
        assertThat(RandomSecrets.digits(count)).matches("[0-9]{" + count + "}");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 5, 11})
    void property21_shorterCodesAreRefused(int count) {
        assertThatThrownBy(() -> RandomSecrets.digits(count)).isInstanceOf(IllegalArgumentException.class);
    }
}
