package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.activation.Activation;
import fr.educonnect.it.activation.Newcomer;
import fr.educonnect.it.activation.Newcomers;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 40: what an activation leaves in addresses, logs and events holds no name or date of a child. */
@ExtendWith(TestBedExtension.class)
class Property40LeastChildDataIT {

    private static final String[] NAMES = {"Loïc", "Rémi"};

    @RegisterExtension
    final Newcomers newcomers;

    private final TestBed bed;

    Property40LeastChildDataIT(TestBed bed) {
        this.newcomers = new Newcomers(bed, Newcomer.TWO_CHILDREN);
        this.bed = bed;
    }

    @Test
    void inEveryAddressOnTheWay() {
        Activation way = newcomers.provedNumber(Newcomer.TWO_CHILDREN);
        assertClean(way);
        assertClean(way.notMine("Rémi"));
        assertClean(way.dates(Map.of("Loïc", newcomers.birthDate(Newcomer.TWO_CHILDREN, "Loïc"))));
        assertClean(way.mail().password(Activation.PASSWORD));

        assertThat(way.activated()).isTrue();
        assertThat(bed.realm().admin().read("events?max=100").toString())
                .doesNotContain(NAMES)
                .doesNotContain(dates());
        assertThat(bed.keycloak().log()).doesNotContain("Rémi");
    }

    private void assertClean(Activation way) {
        assertThat(way.page().address().toString())
                .doesNotContain("Lo%C3%AFc", "R%C3%A9mi", "day-", "year-", "notMine")
                .doesNotContain(dates());
    }

    /** A year alone would be found in many a random identifier. */
    private List<String> dates() {
        return Stream.of(NAMES)
                .map(name -> newcomers.birthDate(Newcomer.TWO_CHILDREN, name))
                .flatMap(date -> Stream.of("uuuu-MM-dd", "dd/MM/uuuu", "d/M/uuuu", "uuuu/M/d", "uuuuMMdd", "ddMMuuuu")
                        .map(DateTimeFormatter::ofPattern)
                        .map(date::format))
                .toList();
    }
}
