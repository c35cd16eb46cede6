package fr.educonnect.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KnownFamiliesTest {

    @Test
    void everyChildGetsItsOwnDateInTheOrderOfThePage() {
        KnownFamilies families = new KnownFamilies(Map.of(7L, Map.of("Emma", "2009-03-01", "Louis", "2011-12-24")));

        assertThat(families.answers(7, List.of("day-b", "day-a"), List.of("Louis ", "Emma")))
                .containsOnly(
                        Map.entry("day-b", "24"),
                        Map.entry("month-b", "12"),
                        Map.entry("year-b", "2011"),
                        Map.entry("day-a", "01"),
                        Map.entry("month-a", "03"),
                        Map.entry("year-a", "2009"));
    }
}
