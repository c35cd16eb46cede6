package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.directory.account.ProvisionalSecrets;
import fr.educonnect.it.activation.Activation;
import fr.educonnect.it.activation.Letters;
import fr.educonnect.it.activation.Newcomer;
import fr.educonnect.it.activation.Newcomers;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 29: attacking the activation never locks the ordinary sign-in, of an account or with a letter. */
@ExtendWith(TestBedExtension.class)
class Property29ActivationNoLockIT {

    @RegisterExtension
    final Newcomers newcomers;

    private final TestBed bed;

    Property29ActivationNoLockIT(TestBed bed) {
        this.newcomers = new Newcomers(bed, Newcomer.ONE_CHILD);
        this.bed = bed;
    }

    @Test
    void wrongCodesForTheNumberOfAnActivatedAccount() {
        String mobile = bed.base().mobile(Family.LIMITS);
        for (int round = 0; round < 3; round++) {
            bed.base().recovery().clearCounters();
            Activation way = newcomers.activation().number(mobile);
            for (int i = 0; i < 5; i++) {
                way.code("00000" + i);
            }
        }

        assertThat(newcomers
                        .teleservice()
                        .isCallback(signIn(Family.LIMITS.identifiant(), TestBed.PASSWORD)
                                .page()))
                .isTrue();
    }

    /** Twelve, over all that a person may try: two more than wrong passwords before a lock. */
    @Test
    void wrongBirthDatesOfWhoeverFoundALetter() {
        String secret = ProvisionalSecrets.next();
        String identifiant = Letters.write(bed.base().postgres(), Newcomer.ONE_CHILD, secret);
        LocalDate right = newcomers.birthDate(Newcomer.ONE_CHILD, "Jules");
        for (int round = 0; round < 3; round++) {
            bed.base().recovery().clearCounters();
            Activation way = signIn(identifiant, secret);
            for (int i = 1; i <= 4; i++) {
                way.dates(Map.of("Jules", right.plusDays(i)));
            }
        }

        assertThat(signIn(identifiant, secret).asksForDates()).isTrue();
    }

    private Activation signIn(String identifiant, String password) {
        return Activation.byLetter(newcomers.teleservice(), new HttpBrowser(), identifiant, password);
    }
}
