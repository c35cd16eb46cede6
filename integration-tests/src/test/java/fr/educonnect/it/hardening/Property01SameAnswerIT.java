package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.recovery.LostPassword;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Property 1: lost password answers alike for every identifiant, byte for byte, on both ways and at every step. */
@ExtendWith(TestBedExtension.class)
class Property01SameAnswerIT {

    static final List<Family> STANDINGS = List.of(
            Family.LINKS,
            Family.NO_MAIL,
            Family.NO_MOBILE,
            Family.PILOT,
            Family.NOT_ACTIVATED,
            Family.REGROUPED,
            Family.NOT_VALIDATED,
            Family.CHILD_LEFT);

    @RegisterExtension
    final Recovery recovery;

    private final TestBed bed;

    Property01SameAnswerIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.LINKS);
        this.bed = bed;
    }

    @ParameterizedTest
    @FieldSource("STANDINGS")
    void byMail(Family family) {
        assertSame(family, identifiant -> recovery.lostPassword().identify(identifiant), "after the identifiant");
        assertSame(
                family,
                identifiant -> recovery.lostPassword().identify(identifiant).byMail(Recovery.FOREIGN_MAIL),
                "after another address");
    }

    @ParameterizedTest
    @FieldSource("STANDINGS")
    void bySms(Family family) {
        assertSame(
                family,
                identifiant -> recovery.lostPassword().identify(identifiant).bySms(),
                "after the choice");
        assertSame(
                family,
                identifiant ->
                        recovery.lostPassword().identify(identifiant).bySms().code("000000"),
                "after a wrong code");
    }

    @Test
    void theRightAddressLooksLikeAnyOther() {
        assertSame(
                Family.LINKS,
                identifiant -> recovery.lostPassword().identify(identifiant).byMail(recovery.mail()),
                "after the right address");
    }

    @Test
    void aDisabledAccount() {
        bed.realm().enabled(Family.LINKS, false);
        try {
            byMail(Family.LINKS);
            bySms(Family.LINKS);
            theRightAddressLooksLikeAnyOther();
        } finally {
            bed.realm().enabled(Family.LINKS, true);
        }
        recovery.assertNothingMoreCame();
    }

    private void assertSame(Family family, Function<String, LostPassword> way, String where) {
        recovery.tables().clearCounters();
        HttpPage known = way.apply(family.identifiant()).page();
        HttpPage unknown = way.apply(Recovery.UNKNOWN).page();

        assertThat(known.status()).as(where).isEqualTo(unknown.status());
        assertThat(known.comparableHeaders()).as(where).isEqualTo(unknown.comparableHeaders());
        assertThat(known.comparableBody(family.identifiant()))
                .as(where)
                .isEqualTo(unknown.comparableBody(Recovery.UNKNOWN));
    }
}
