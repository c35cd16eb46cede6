package fr.educonnect.directory.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.educonnect.directory.child.School;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RolloutTest {

    private static final LocalDate DAY = LocalDate.parse("2020-12-01");

    @ParameterizedTest
    @CsvSource({
        "09,009", "009,009", "31,031", "974,974", "2A,620", "2a,620", "02A,620", "20A,620", "2B,720", "02B,720",
        "20B,720", "620,620"
    })
    void departmentsAreReadAsPeopleWriteThem(String typed, String code) {
        Rollout rollout = Rollout.parse(typed);

        assertThat(rollout.isOpen(school(code, false), DAY)).isTrue();
        assertThat(rollout.isOpen(school("075", false), DAY)).isFalse();
    }

    @Test
    void listsMayUseCommasSpacesAndEntries() {
        Rollout rollout = Rollout.parse(List.of("09, 12", "82 31@2020-12-14"));

        for (String open : List.of("009", "012", "082")) {
            assertThat(rollout.isOpen(school(open, false), DAY)).as(open).isTrue();
        }
        assertThat(rollout.isOpen(school("031", false), DAY)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", ", ,"})
    void emptyListOpensOnlyPilotSchools(String entries) {
        Rollout rollout = Rollout.parse(entries);

        assertThat(rollout.isOpen(school("009", false), DAY)).isFalse();
        assertThat(rollout.isOpen(school("009", true), DAY)).isTrue();
    }

    @Test
    void datedOpeningIsOpenOnTheDayAndNotOnTheEve() {
        Rollout rollout = Rollout.parse("31@2020-12-14");

        assertThat(rollout.isOpen(school("031", false), LocalDate.parse("2020-12-13")))
                .isFalse();
        assertThat(rollout.isOpen(school("031", false), LocalDate.parse("2020-12-14")))
                .isTrue();
        assertThat(rollout.opensOn(school("031", false))).contains(LocalDate.parse("2020-12-14"));
        assertThat(rollout.opensOn(school("009", false))).isEmpty();
        assertThat(rollout.opensOn(school("031", true))).isEmpty();
    }

    @Test
    void everyBadEntryIsNamedAtOnce() {
        RolloutFormatException refused = catchThrowableOfType(
                RolloutFormatException.class,
                () -> Rollout.parse("9,09,31@2020-02-30,009@2021-01-01,Ariège,12@,2A,20A"));

        assertThat(refused.problems()).hasSize(6);
        assertThat(refused)
                .hasMessageContainingAll("'9'", "2020-02-30", "'009@2021-01-01'", "Ariège", "'12@'", "'20A'");
    }

    @Test
    void theDayIsThatOfParis() {
        Clock lateEvening = Clock.fixed(Instant.parse("2020-12-13T23:30:00Z"), ZoneOffset.UTC);

        assertThat(SchoolDay.today(lateEvening)).isEqualTo("2020-12-14");
    }

    private static School school(String department, boolean pilot) {
        return new School(1, department + "0001X", "Collège", null, department, pilot);
    }
}
