package fr.educonnect.it.activation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Families for whom an activation by phone goes another way than for most (flows §5). */
@ExtendWith(TestBedExtension.class)
class ActivationBranchesIT {

    @RegisterExtension
    final Newcomers newcomers;

    private final TestBed bed;

    ActivationBranchesIT(TestBed bed) {
        this.bed = bed;
        this.newcomers = new Newcomers(
                bed,
                Newcomer.FATHER_OF_TWINS,
                Newcomer.MOTHER_OF_TWINS,
                Newcomer.CHILD_LEFT,
                Newcomer.THREE_SCHOOLS_1,
                Newcomer.THREE_SCHOOLS_2,
                Newcomer.THREE_SCHOOLS_3,
                Newcomer.LIGATURE);
    }

    @Test
    void theOnlyChildHasLeft() {
        Activation way = newcomers.provedNumber(Newcomer.CHILD_LEFT);

        assertThat(way.page().heading()).isEqualTo("Aucun enfant à afficher");
        assertThat(way.page().text()).contains("secrétariat élèves");
        assertThat(way.page().hasLink("Réessayer")).isTrue();
        assertThat(newcomers.accounts()).isZero();
    }

    @Test
    void bothOfACoupleAndThenOneOnceMore() {
        Activation father = activateTwins("M. Joël F.");
        bed.base().recovery().clearCounters();
        Activation mother = activateTwins("Mme Mireille F.");

        String fathers = newcomers.identifiant(Newcomer.FATHER_OF_TWINS);
        String mothers = newcomers.identifiant(Newcomer.MOTHER_OF_TWINS);
        assertThat(father.page().text()).contains(fathers).doesNotContain(mothers);
        assertThat(mother.page().text()).contains(mothers).doesNotContain(fathers);
        assertThat(newcomers.accounts()).isEqualTo(2);

        bed.base().recovery().clearCounters();
        String mobile = newcomers.mobile(Newcomer.FATHER_OF_TWINS);
        newcomers.activation().number(mobile);
        // Without the diaeresis: with it, the SMS would cost three.
        assertThat(bed.post().nextSms(mobile).text())
                .contains("déjà activé", "Joel F.", fathers, "Mireille F.", mothers);
    }

    @Test
    void whoOfACoupleIsActivatedAlreadyGetsTheIdentifiantBySms() {
        activateTwins("M. Joël F.");
        bed.base().recovery().clearCounters();
        String mobile = newcomers.mobile(Newcomer.FATHER_OF_TWINS);
        Activation again = newcomers.provedNumber(Newcomer.FATHER_OF_TWINS).who("M. Joël F.");

        String identifiant = newcomers.identifiant(Newcomer.FATHER_OF_TWINS);
        assertThat(again.page().heading()).isEqualTo("Votre compte est déjà activé");
        assertThat(again.page().text()).doesNotContain(identifiant);
        assertThat(bed.post().nextSms(mobile).text()).contains(identifiant).doesNotContain("Mireille");
    }

    /** Two records with one mobile and mail are one account at once; the third has another mobile and stays apart. */
    @Test
    void threeSchoolsAndTwoMobiles() {
        Activation first = newcomers.provedNumber(Newcomer.THREE_SCHOOLS_1);
        assertThat(first.page().groups()).containsExactlyInAnyOrder("Maëlle", "Théo");
        Map<String, LocalDate> dates = new HashMap<>(newcomers.birthDates(Newcomer.THREE_SCHOOLS_1, "Maëlle"));
        dates.putAll(newcomers.birthDates(Newcomer.THREE_SCHOOLS_2, "Théo"));
        first.dates(dates).mail().password(Activation.PASSWORD);
        Activation third = newcomers.provedNumber(Newcomer.THREE_SCHOOLS_3);
        assertThat(third.page().groups()).containsExactly("Éloi");
        third.dates(newcomers.birthDates(Newcomer.THREE_SCHOOLS_3, "Éloi"))
                .mail()
                .password(Activation.PASSWORD);

        assertThat(newcomers.identifiant(Newcomer.THREE_SCHOOLS_2))
                .isEqualTo(newcomers.identifiant(Newcomer.THREE_SCHOOLS_1))
                .isNotEqualTo(newcomers.identifiant(Newcomer.THREE_SCHOOLS_3));
        assertThat(newcomers.accounts()).isEqualTo(2);
        third.goOn();
        assertThat(newcomers.teleservice().isCallback(third.page()))
                .as("046 is not open yet")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "LECŒUR, Cécile, c.lecoeur",
                "D'ARTIGUES, Émilie, e.dartigues",
                "D’HÆSE-AÏT, Ÿlana, y.dhaeseait",
                "GROß  DE LA ÇAĞLAR, œnone, o.grossdelacaglar"
            })
    void namesInIdentifiants(String lastName, String firstName, String identifiant) {
        String renaming = "UPDATE school.guardian SET last_name = ?, first_name = ? WHERE source_key = ?";
        bed.base().postgres().update(renaming, lastName, firstName, Newcomer.LIGATURE);
        try {
            Activation way =
                    newcomers.provedChildren(Newcomer.LIGATURE, "Raphaël").password(Activation.PASSWORD);

            assertThat(way.activated()).as(way.page().text()).isTrue();
            // A number follows where somebody has it already.
            assertThat(newcomers.identifiant(Newcomer.LIGATURE)).matches(Pattern.quote(identifiant) + "[0-9]*");
        } finally {
            bed.base().postgres().update(renaming, "LECŒUR", "Cécile", Newcomer.LIGATURE);
        }
    }

    private Activation activateTwins(String who) {
        Activation way = newcomers.provedNumber(Newcomer.FATHER_OF_TWINS).who(who);
        way.dates(newcomers.birthDates(Newcomer.FATHER_OF_TWINS, "Noël", "Noé"))
                .mail()
                .password(Activation.PASSWORD);
        assertThat(way.activated()).as(way.page().text()).isTrue();
        return way;
    }
}
