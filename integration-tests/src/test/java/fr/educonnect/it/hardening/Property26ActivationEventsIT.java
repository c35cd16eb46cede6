package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.educonnect.it.activation.Activation;
import fr.educonnect.it.activation.Newcomer;
import fr.educonnect.it.activation.Newcomers;
import fr.educonnect.it.keycloak.Admin;
import fr.educonnect.it.keycloak.Realm;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 26, at an activation: wrong codes, wrong birth dates and the activation itself show in Keycloak's events. */
@ExtendWith(TestBedExtension.class)
class Property26ActivationEventsIT {

    @RegisterExtension
    final Newcomers newcomers;

    private final TestBed bed;

    Property26ActivationEventsIT(TestBed bed) {
        this.newcomers = new Newcomers(bed, Newcomer.ONE_CHILD);
        this.bed = bed;
    }

    @Test
    void wrongCodesAndTheLastOfThem() {
        Activation way = newcomers.askForCode(Newcomer.ONE_CHILD);
        String wrong = Recovery.otherThan(newcomers.receivedCode(Newcomer.ONE_CHILD));
        assertThat(newErrors(() -> way.code(wrong))).containsExactly("wrong_code");
        assertThat(newErrors(() -> way.code(wrong).code(wrong).code(wrong).code(wrong)))
                .contains("wrong_code", "code_exhausted");
    }

    @Test
    void wrongBirthDatesAndTheLimit() {
        Activation way = newcomers.provedNumber(Newcomer.ONE_CHILD);
        LocalDate right = newcomers.birthDate(Newcomer.ONE_CHILD, "Jules");
        assertThat(newErrors(() -> way.dates(Map.of("Jules", right.plusDays(1)))))
                .containsExactly("wrong_birth_date");
        assertThat(newErrors(() -> {
                    for (int i = 2; i <= 5; i++) {
                        way.dates(Map.of("Jules", right.plusDays(i)));
                    }
                }))
                .contains("wrong_birth_date", "too_many_requests");
    }

    @Test
    void aWholeActivation() {
        newcomers.provedChildren(Newcomer.ONE_CHILD, "Jules").password(Activation.PASSWORD);
        String account =
                bed.base().postgres().text("SELECT max(id)::text FROM account.account WHERE status = 'ACTIVE'");
        JsonNode events = bed.realm()
                .admin()
                .read("events?max=20&user=" + Admin.encode(bed.realm().userId(Long.parseLong(account))));

        assertThat(Realm.stream(events).map(event -> event.path("type").asText()))
                .contains("REGISTER", "UPDATE_CREDENTIAL");
    }

    /** Errors of the parent's way while something is done, the newest first. */
    private List<String> newErrors(Runnable action) {
        int before = errors().size();
        action.run();
        List<String> after = errors();
        return after.subList(0, after.size() - before);
    }

    private List<String> errors() {
        return Realm.stream(bed.realm().admin().read("events?max=1000&type=REGISTER_ERROR&client=activation"))
                .map(event -> event.path("error").asText())
                .toList();
    }
}
