package fr.educonnect.benchmarks.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CrowdTest {

    private final List<Visit> visits = new Crowd(20, 60, 3, 2).visits();

    @Test
    void everybodyComesAndEveryTenthSeveralTimesInARow() {
        assertThat(visits)
                .extracting(Visit::person)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 20, 20);
    }

    @Test
    void othersComeBeforeEachOnce() {
        assertThat(new Crowd(28, 60, 3, 2).warmUpVisits())
                .extracting(Visit::person)
                .containsExactly(29, 30);
    }

    @Test
    void partnersShareTheMobileAndNothingElse() {
        Visit one = visits.get(3);
        Visit partner = visits.get(4);

        assertThat(partner.mobile()).isEqualTo(one.mobile()).isEqualTo("+33639980004");
        assertThat(partner.guardianId()).isNotEqualTo(one.guardianId());
        assertThat(visits.get(5).mobile()).isNotEqualTo(one.mobile());
    }
}
