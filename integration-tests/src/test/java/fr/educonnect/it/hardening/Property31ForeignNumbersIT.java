package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.recovery.LostPassword;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Property 31: no SMS goes to a number outside the allowed countries and types, nor to one that is not the school's. */
@ExtendWith(TestBedExtension.class)
class Property31ForeignNumbersIT {

    @RegisterExtension
    final Recovery recovery;

    private final TestBed bed;

    Property31ForeignNumbersIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.LIMITS);
        this.bed = bed;
    }

    @ParameterizedTest
    @ValueSource(strings = {"+32470123456", "+447700900123", "+33562500113", "+33899123456", "+261320012345"})
    void aNumberOfTheSchoolThatMayGetNothing(String number) {
        String before = recovery.mobile();
        bed.base().changeContact(before, number);
        bed.realm().clearUserCache();
        try {
            LostPassword way = recovery.codeBySms();
            assertThat(way.asksForCode()).as("the same page as ever").isTrue();
            bed.keycloak().messageQueue().awaitSettled();
            assertThat(recovery.post().smsTo(number)).isEmpty();
        } finally {
            bed.base().changeContact(number, before);
            bed.realm().clearUserCache();
        }
    }

    @Test
    void aNumberThatIsNotTheSchools() {
        recovery.lostIdentifiant().bySms("+33612000000");
        recovery.assertNothingMoreCame();

        assertThat(recovery.post().smsTo("+33612000000")).isEmpty();
    }

    @Test
    void aNumberOfATerritoryGetsItsSms() {
        recovery.lostPassword().identify(Family.OVERSEAS.identifiant()).bySms();

        assertThat(recovery.post().nextSms(bed.base().mobile(Family.OVERSEAS)).code())
                .hasSize(6);
    }
}
