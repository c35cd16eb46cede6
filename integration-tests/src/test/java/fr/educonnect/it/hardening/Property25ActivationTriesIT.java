package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.directory.account.ProvisionalSecrets;
import fr.educonnect.it.activation.Activation;
import fr.educonnect.it.activation.Letters;
import fr.educonnect.it.activation.Newcomer;
import fr.educonnect.it.activation.Newcomers;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.recovery.RecoverySettings;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 25, at an activation: wrong codes count for the number, wrong birth dates for the person, over sessions and ways. */
@ExtendWith(TestBedExtension.class)
class Property25ActivationTriesIT {

    @RegisterExtension
    final Newcomers newcomers;

    private final TestBed bed;

    Property25ActivationTriesIT(TestBed bed) {
        this.newcomers = new Newcomers(bed, Newcomer.ONE_CHILD, Newcomer.TWO_CHILDREN);
        this.bed = bed;
    }

    @Test
    void wrongCodesOfTwoSessionsAddUpForTheirNumberAlone() {
        newcomers
                .settings()
                .with(
                        RecoverySettings.ACTIVATION_CODE,
                        Map.of(RecoverySettings.WRONG_PER_ACCOUNT, "4", RecoverySettings.COOLDOWN, "0"),
                        () -> {
                            Activation first = newcomers.askForCode(Newcomer.ONE_CHILD);
                            String wrong = Recovery.otherThan(newcomers.receivedCode(Newcomer.ONE_CHILD));
                            first.code(wrong).code(wrong).code(wrong);
                            Activation second = newcomers.askForCode(Newcomer.ONE_CHILD);
                            String right = newcomers.receivedCode(Newcomer.ONE_CHILD);
                            second.code(Recovery.otherThan(right)).code(right);

                            assertThat(second.asksForDates())
                                    .as("the right code after four wrong ones")
                                    .isFalse();
                            assertThat(second.page().text()).contains("24 heures");
                            assertThat(newcomers
                                            .provedNumber(Newcomer.TWO_CHILDREN)
                                            .asksForDates())
                                    .as("another number")
                                    .isTrue();
                        });
    }

    @Test
    void theRightCodeCountsForNothing() {
        newcomers
                .settings()
                .with(
                        RecoverySettings.ACTIVATION_CODE,
                        Map.of(RecoverySettings.WRONG_PER_ACCOUNT, "1", RecoverySettings.COOLDOWN, "0"),
                        () -> {
                            newcomers.provedNumber(Newcomer.ONE_CHILD);
                            assertThat(newcomers
                                            .provedNumber(Newcomer.ONE_CHILD)
                                            .asksForDates())
                                    .isTrue();
                        });
    }

    @Test
    void wrongDatesByLetterAndByPhoneAddUpForThePerson() {
        String secret = ProvisionalSecrets.next();
        String identifiant = Letters.write(bed.base().postgres(), Newcomer.ONE_CHILD, secret);
        LocalDate right = newcomers.birthDate(Newcomer.ONE_CHILD, "Jules");
        Activation byLetter = Activation.byLetter(newcomers.teleservice(), new HttpBrowser(), identifiant, secret);
        for (int i = 1; i <= 3; i++) {
            byLetter.dates(Map.of("Jules", right.plusDays(i)));
        }
        Activation byPhone = newcomers.provedNumber(Newcomer.ONE_CHILD);
        byPhone.dates(Map.of("Jules", right.plusDays(4)));
        assertThat(byPhone.asksForDates()).as("a try is left").isTrue();
        byPhone.dates(Map.of("Jules", right.plusDays(5)));

        assertThat(byPhone.page().text()).contains("24 heures");
        byLetter.dates(Map.of("Jules", right));
        assertThat(byLetter.asksForPassword())
                .as("the right date after five wrong ones")
                .isFalse();
        assertThat(byLetter.page().text()).contains("24 heures");
    }
}
