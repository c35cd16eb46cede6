package fr.educonnect.authenticators.activation.children;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.directory.testing.Fuzzing;
import fr.educonnect.directory.testing.HostileInput;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever stands in <em>Jour</em>, <em>Mois</em> and <em>Année</em> (security 41). */
class TypedDateFuzzTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-28");
    private static final List<String> PARTS = List.of(
            "1", "01", "12", "13", "29", "31", "32", "0", "00", "2008", "2009", "9999", "0000", "08", " 7 ", "février");
    private static final List<String> MESSAGES = List.of(
            "educonnect.activation.date.empty", "educonnect.activation.date.none", "educonnect.activation.date.year");

    @Test
    void isADayOrSaysWhatIsWrong() {
        Fuzzing.times(20_000, random -> {
            TypedDate typed = new TypedDate(part(random), part(random), part(random));

            Optional<LocalDate> date = typed.date();
            Optional<String> problem = typed.problem(TODAY);

            assertThat(problem.isEmpty())
                    .isEqualTo(date.filter(day -> !day.isAfter(TODAY)).isPresent());
            problem.ifPresent(message -> assertThat(MESSAGES).contains(message));
            assertThat(typed).hasToString("TypedDate[]");
        });
    }

    @Test
    void isTheDayThatWasTypedAndNoOther() {
        Fuzzing.times(20_000, random -> {
            TypedDate typed = new TypedDate(part(random), part(random), part(random));

            typed.date().ifPresent(date -> {
                assertThat(date.getDayOfMonth()).isEqualTo(Integer.parseInt(typed.day()));
                assertThat(date.getMonthValue()).isEqualTo(Integer.parseInt(typed.month()));
                assertThat(date.getYear()).isEqualTo(Integer.parseInt(typed.year()));
                // Digits of other scripts are read by Java, and would be a second way to write a date.
                assertThat(typed.day() + typed.month() + typed.year()).matches("[0-9]+");
            });
        });
    }

    private static String part(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> HostileInput.text(random);
            case 1 -> HostileInput.near(random, PARTS);
            default -> HostileInput.pick(random, PARTS);
        };
    }
}
