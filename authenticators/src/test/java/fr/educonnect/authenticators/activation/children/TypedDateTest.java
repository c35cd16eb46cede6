package fr.educonnect.authenticators.activation.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedDateTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 11, 30);

    @ParameterizedTest
    @CsvSource({"29,2,2008", "29,02,2008", " 9 ,11, 2012 ", "30,11,2020"})
    void isADate(String day, String month, String year) {
        TypedDate typed = new TypedDate(day, month, year);

        assertThat(typed.problem(TODAY)).isEmpty();
        assertThat(typed.date()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "'',2,2008,educonnect.activation.date.empty",
        "29,'',2008,educonnect.activation.date.empty",
        "29,2,' ',educonnect.activation.date.empty",
        "29,2,2009,educonnect.activation.date.none",
        "31,11,2012,educonnect.activation.date.none",
        "0,11,2012,educonnect.activation.date.none",
        "1,12,2020,educonnect.activation.date.none",
        "x,11,2012,educonnect.activation.date.none",
        "007,11,2012,educonnect.activation.date.none",
        "4,11,08,educonnect.activation.date.year",
        "4,11,20081,educonnect.activation.date.year",
        "4,11,MMVIII,educonnect.activation.date.year"
    })
    void isNone(String day, String month, String year, String message) {
        assertThat(new TypedDate(day, month, year).problem(TODAY)).contains(message);
    }

    @Test
    void figuresOfOtherScriptsAreNoFigures() {
        assertThat(new TypedDate("٢٩", "٢", "٢٠٠٨").date()).isEmpty();
    }

    @Test
    void doesNotShowItself() {
        assertThat(new TypedDate("29", "2", "2008")).hasToString("TypedDate[]");
    }
}
