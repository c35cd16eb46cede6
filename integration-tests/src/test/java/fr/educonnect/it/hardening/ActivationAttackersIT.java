package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.activation.Activation;
import fr.educonnect.it.activation.Newcomer;
import fr.educonnect.it.activation.Newcomers;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Three who want an account that is not theirs: one holds the telephone, one knows a date, one gets rid of the children whose dates are unknown. */
@ExtendWith(TestBedExtension.class)
class ActivationAttackersIT {

    @RegisterExtension
    final Newcomers newcomers;

    private final TestBed bed;

    ActivationAttackersIT(TestBed bed) {
        this.newcomers = new Newcomers(bed, Newcomer.TWO_CHILDREN);
        this.bed = bed;
    }

    @Test
    void whoHoldsTheTelephoneButKnowsNoDateGetsFiveTriesADay() {
        Activation way = newcomers.provedNumber(Newcomer.TWO_CHILDREN);
        LocalDate guess = LocalDate.of(2003, 1, 1);
        for (int i = 0; i < 5; i++) {
            assertThat(way.asksForDates()).as("before try " + i).isTrue();
            way.dates(Map.of("Loïc", guess.plusDays(i), "Rémi", guess));
        }
        assertThat(way.asksForDates()).isFalse();
        assertThat(way.page().text()).contains("24 heures").contains("secrétariat élèves");

        bed.base().postgres().execute("DELETE FROM account.quota_use WHERE subject NOT LIKE 'birth-dates:%'");
        Activation another = newcomers
                .provedNumber(Newcomer.TWO_CHILDREN)
                .dates(Map.of(
                        "Loïc", newcomers.birthDate(Newcomer.TWO_CHILDREN, "Loïc"),
                        "Rémi", newcomers.birthDate(Newcomer.TWO_CHILDREN, "Rémi")));
        assertThat(another.asksForPassword())
                .as("another session, the right dates")
                .isFalse();
        assertThat(another.page().text()).contains("24 heures");
        assertThat(newcomers.accounts()).isZero();
    }

    @Test
    void whoKnowsADateButHasNotTheTelephoneSeesNoChild() {
        Activation way = newcomers.activation().number(newcomers.mobile(Newcomer.TWO_CHILDREN));
        String code =
                bed.post().nextSms(newcomers.mobile(Newcomer.TWO_CHILDREN)).code();
        way.code(Recovery.otherThan(code));
        assertThat(way.page().text()).doesNotContain("Loïc", "Rémi");
        HttpPage forced =
                way.browser().post(way.page().formAction(), Map.of("day-1", "21", "month-1", "12", "year-1", "2004"));

        assertThat(forced.text()).doesNotContain("Loïc", "Rémi");
        assertThat(forced.hasField("Nouveau mot de passe")).isFalse();
        assertThat(newcomers.accounts()).isZero();
    }

    @Test
    void whoReportsTheOtherChildrenSeesOnlyTheChildWhoseDateIsKnown() {
        Activation way = newcomers
                .provedNumber(Newcomer.TWO_CHILDREN)
                .notMine("Rémi")
                .dates(Map.of("Loïc", newcomers.birthDate(Newcomer.TWO_CHILDREN, "Loïc")))
                .mail()
                .password(Activation.PASSWORD)
                .goOn();

        assertThat(newcomers.teleservice().isCallback(way.page())).isTrue();
        assertThat(newcomers.reports(Newcomer.TWO_CHILDREN)).isEqualTo(1);
        assertThat(newcomers
                        .teleservice()
                        .userInfoClaims(newcomers.teleservice().tokens(way.page()))
                        .path("children")
                        .findValuesAsText("given_name"))
                .containsExactly("Loïc");
    }
}
