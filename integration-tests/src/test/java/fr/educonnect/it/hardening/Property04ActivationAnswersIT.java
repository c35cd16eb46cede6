package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.activation.Activation;
import fr.educonnect.it.activation.Newcomer;
import fr.educonnect.it.activation.Newcomers;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 4: at an activation a wrong code answers the same for everybody, and wrong birth dates answer the same, whichever is wrong. */
@ExtendWith(TestBedExtension.class)
class Property04ActivationAnswersIT {

    @RegisterExtension
    final Newcomers newcomers;

    private final TestBed bed;

    Property04ActivationAnswersIT(TestBed bed) {
        this.newcomers = new Newcomers(bed, Newcomer.TWO_CHILDREN);
        this.bed = bed;
    }

    @Test
    void aWrongCodeForAKnownAndAnUnknownNumber() {
        HttpPage known = newcomers
                .activation()
                .number(newcomers.mobile(Newcomer.TWO_CHILDREN))
                .page();
        HttpPage unknown = newcomers.activation().number("+33612007008").page();
        assertSame(known, unknown);

        bed.base().recovery().clearCounters();
        assertSame(
                newcomers
                        .activation()
                        .number(newcomers.mobile(Newcomer.TWO_CHILDREN))
                        .code("000000")
                        .page(),
                newcomers.activation().number("+33612007009").code("000000").page());
    }

    @Test
    void oneDateOrTheOtherOrBoth() {
        Map<String, LocalDate> right = Map.of(
                "Loïc", newcomers.birthDate(Newcomer.TWO_CHILDREN, "Loïc"),
                "Rémi", newcomers.birthDate(Newcomer.TWO_CHILDREN, "Rémi"));
        Activation way = newcomers.provedNumber(Newcomer.TWO_CHILDREN);
        String first = answer(way, wrong(right, "Loïc"));
        String second = answer(way, wrong(right, "Rémi"));
        String both = answer(way, wrong(wrong(right, "Loïc"), "Rémi"));

        assertThat(first).contains("Une ou plusieurs dates").isEqualTo(second).isEqualTo(both);
        assertThat(way.dates(right).asksForDates()).isFalse();
    }

    private static String answer(Activation way, Map<String, LocalDate> dates) {
        return way.dates(dates).page().comparableBody("-").replaceAll("value=\"[0-9]*\"", "");
    }

    private static Map<String, LocalDate> wrong(Map<String, LocalDate> dates, String child) {
        Map<String, LocalDate> changed = new LinkedHashMap<>(dates);
        changed.put(child, dates.get(child).plusDays(1));
        return changed;
    }

    private static void assertSame(HttpPage known, HttpPage unknown) {
        assertThat(known.status()).isEqualTo(unknown.status());
        assertThat(known.comparableHeaders()).isEqualTo(unknown.comparableHeaders());
        assertThat(known.comparableBody("-")).isEqualTo(unknown.comparableBody("-"));
    }
}
