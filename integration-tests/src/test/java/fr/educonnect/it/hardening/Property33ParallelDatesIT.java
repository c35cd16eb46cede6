package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.activation.Activation;
import fr.educonnect.it.activation.Newcomer;
import fr.educonnect.it.activation.Newcomers;
import fr.educonnect.it.oidc.HttpForm;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.recovery.AtOnce;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 33: parallel tries of birth dates never exceed the limit, and parallel activations make one account. */
@ExtendWith(TestBedExtension.class)
class Property33ParallelDatesIT {

    @RegisterExtension
    final Newcomers newcomers;

    private final TestBed bed;

    Property33ParallelDatesIT(TestBed bed) {
        this.newcomers = new Newcomers(bed, Newcomer.ONE_CHILD);
        this.bed = bed;
    }

    @Test
    void eightSessionsTryAtOnce() {
        LocalDate wrong = newcomers.birthDate(Newcomer.ONE_CHILD, "Jules").plusDays(1);
        List<Callable<HttpPage>> tries = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            bed.base().recovery().clearCounters();
            Activation way = newcomers.provedNumber(Newcomer.ONE_CHILD);
            HttpForm form = way.datesForm(Map.of("Jules", wrong));
            tries.add(() -> way.browser().send(form));
        }
        List<HttpPage> pages = AtOnce.all(tries);

        assertThat(pages).allSatisfy(Recovery::assertNoFault);
        assertThat(bed.base()
                        .postgres()
                        .text("SELECT count(*)::text FROM account.quota_use WHERE subject LIKE 'birth-dates:%'"))
                .isEqualTo("5");
        assertThat(pages).filteredOn(page -> page.heading().contains("Trop de")).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void thePasswordTwentyTimes() {
        Activation way = newcomers
                .provedNumber(Newcomer.ONE_CHILD)
                .dates(Map.of("Jules", newcomers.birthDate(Newcomer.ONE_CHILD, "Jules")))
                .mail();
        HttpForm form = way.passwordForm(Activation.PASSWORD);
        int mails = newcomers.mailsDuring(() -> {
            List<HttpPage> pages =
                    AtOnce.all(Collections.nCopies(20, () -> way.browser().send(form)));
            assertThat(pages).allSatisfy(Recovery::assertNoFault);
        });

        assertThat(newcomers.accounts()).isEqualTo(1);
        assertThat(mails).as("the identifiant and the validation, once").isEqualTo(2);
    }

    @Test
    void fourSessionsChooseAPasswordAtOnce() {
        List<Activation> ways = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            bed.base().recovery().clearCounters();
            ways.add(newcomers.provedChildren(Newcomer.ONE_CHILD, "Jules"));
        }
        int mails = newcomers.mailsDuring(() -> AtOnce.all(IntStream.range(0, 4)
                .mapToObj(i -> (Callable<Activation>) () -> ways.get(i).password(Activation.PASSWORD + i))
                .toList()));

        assertThat(ways).allSatisfy(way -> Recovery.assertNoFault(way.page()));
        assertThat(mails).as("the identifiant and the validation, once").isEqualTo(2);
        assertThat(ways)
                .as("told that this activated the account")
                .filteredOn(Activation::activated)
                .hasSize(1);
    }
}
