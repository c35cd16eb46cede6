package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.activation.Activation;
import fr.educonnect.it.activation.Newcomer;
import fr.educonnect.it.activation.Newcomers;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 28, at an activation: no code, birth date, full number or address stands in the base, in logs, events or metrics. */
@ExtendWith(TestBedExtension.class)
class Property28ActivationInClearIT {

    @RegisterExtension
    final Newcomers newcomers;

    private final TestBed bed;

    Property28ActivationInClearIT(TestBed bed) {
        this.newcomers = new Newcomers(bed, Newcomer.ONE_CHILD);
        this.bed = bed;
    }

    @Test
    void afterAWholeActivation() {
        String mobile = newcomers.mobile(Newcomer.ONE_CHILD);
        LocalDate birth = newcomers.birthDate(Newcomer.ONE_CHILD, "Jules");
        Activation way = newcomers.activation().number(mobile);
        String code = bed.post().nextSms(mobile).code();
        way.code(code)
                .dates(Map.of("Jules", birth.plusDays(1)))
                .dates(Map.of("Jules", birth))
                .mail()
                .password(Activation.PASSWORD);
        assertThat(way.activated()).isTrue();
        bed.keycloak().messageQueue().awaitSettled();

        for (String place : List.of(
                bed.base().recovery().dump(),
                bed.keycloak().log(),
                bed.realm().admin().read("events?max=100").toString(),
                bed.keycloak().metrics().text())) {
            assertThat(place)
                    .doesNotContain(
                            mobile,
                            mobile.substring(3),
                            bed.base().contact(Newcomer.ONE_CHILD, "EMAIL"),
                            birth.toString(),
                            birth.plusDays(1).toString(),
                            "Jules");
            assertThat(place).doesNotContainPattern("(?<![0-9a-zA-Z])" + code + "(?![0-9a-zA-Z])");
        }
    }
}
