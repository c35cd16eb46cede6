package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.activation.Activation;
import fr.educonnect.it.activation.Newcomer;
import fr.educonnect.it.activation.Newcomers;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Property 31, at an activation: no SMS goes to a number that is not that of a legal guardian, nor to a foreign one; the page is the same. */
@ExtendWith(TestBedExtension.class)
class Property31ActivationNumbersIT {

    @RegisterExtension
    final Newcomers newcomers;

    private final TestBed bed;

    Property31ActivationNumbersIT(TestBed bed) {
        this.newcomers = new Newcomers(bed, Newcomer.ONE_CHILD, Newcomer.CONTACT_ONLY);
        this.bed = bed;
    }

    @Test
    void aNumberThatNoSchoolHas() {
        Activation way = newcomers.activation().number("+33612007011");

        assertThat(way.page().hasField("Code reçu par SMS")).isTrue();
        newcomers.assertNoSms("+33612007011");
    }

    @Test
    void aContactWhoIsNoLegalGuardian() {
        String mobile = newcomers.mobile(Newcomer.CONTACT_ONLY);
        Activation way = newcomers.activation().number(mobile);

        assertThat(way.page().hasField("Code reçu par SMS")).isTrue();
        newcomers.assertNoSms(mobile);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+32470123456", "+33562500113", "+33899123456"})
    void aNumberOfTheSchoolThatMayGetNothing(String number) {
        String before = newcomers.mobile(Newcomer.ONE_CHILD);
        bed.base().changeContact(before, number);
        try {
            newcomers.activation().number("+33", number);
            newcomers.assertNoSms(number);
        } finally {
            bed.base().changeContact(number, before);
        }
    }

    @Test
    void anAccountThatIsActivatedGetsItsIdentifiantAndNoCode() {
        String mobile = bed.base().mobile(Family.HAS_A_MOBILE);
        newcomers.activation().number(mobile);

        assertThat(bed.post().nextSms(mobile).text())
                .contains("déjà activé", Family.HAS_A_MOBILE.identifiant())
                .doesNotContainPattern("[0-9]{6}");
    }
}
