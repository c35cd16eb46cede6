package fr.educonnect.directory.account;

import static fr.educonnect.directory.account.Families.CAHORS;
import static fr.educonnect.directory.account.Families.FOIX;
import static fr.educonnect.directory.account.Families.LOU;
import static fr.educonnect.directory.account.Families.SACHA;
import static fr.educonnect.directory.account.Families.TOULOUSE;
import static fr.educonnect.directory.account.Families.account;
import static fr.educonnect.directory.account.Families.in;
import static fr.educonnect.directory.account.Families.link;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.educonnect.directory.account.FamilyChild.Visibility;
import fr.educonnect.directory.child.Child;
import fr.educonnect.directory.child.Enrolment;
import fr.educonnect.directory.guardian.Guardianship;
import fr.educonnect.directory.rollout.Rollout;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FamilyTest {

    private static final LocalDate TODAY = LocalDate.parse("2020-12-01");

    @Test
    void everyChildIsThereTheEldestFirstWithWhatServicesSee() {
        Account account = account(link(1, LOU, in(FOIX)), link(1, SACHA, in(TOULOUSE)));

        List<FamilyChild> family = Family.of(account, Rollout.parse("09@2020-09-01,31@2020-12-14"), TODAY);

        assertThat(family)
                .extracting(FamilyChild::child, FamilyChild::visibility, FamilyChild::date)
                .containsExactly(
                        tuple(SACHA, Visibility.OPENS_LATER, Optional.of(LocalDate.parse("2020-12-14"))),
                        tuple(LOU, Visibility.OPEN, Optional.of(LocalDate.parse("2020-09-01"))));
    }

    @Test
    void aPilotSchoolIsOpenAndTheOthersNotWhereNothingIsPlanned() {
        Account account = account(link(1, LOU, in(CAHORS), in(FOIX)));

        assertThat(Family.of(account, Rollout.none(), TODAY))
                .extracting(FamilyChild::visibility)
                .containsExactly(Visibility.NOT_OPEN, Visibility.OPEN);
    }

    @Test
    void aReportedChildIsThereOnceHoweverManySchools() {
        Account account = account(reported(1, LOU), link(1, SACHA, in(FOIX)));

        assertThat(Family.of(account, Rollout.parse("09"), TODAY))
                .extracting(FamilyChild::visibility)
                .containsExactly(Visibility.OPEN, Visibility.REPORTED);
    }

    @Test
    void aChildForWhomAnotherRecordStandsIsNotReported() {
        assertThat(Family.of(account(reported(1, LOU), link(2, LOU, in(FOIX))), Rollout.parse("09"), TODAY))
                .extracting(FamilyChild::visibility)
                .containsExactly(Visibility.OPEN);
    }

    @Test
    void aChildWhoLeftIsAtNoSchoolAndADroppedLinkIsNoChild() {
        Enrolment left = new Enrolment(FOIX, "6A", null, LocalDate.parse("2020-11-30"));
        Guardianship dropped =
                new Guardianship(1, SACHA, 10, 1, LocalDate.parse("2020-11-30"), false, List.of(in(FOIX)));
        Guardianship contactOnly = new Guardianship(1, SACHA, 90, 3, null, false, List.of(in(FOIX)));

        assertThat(Family.of(account(link(1, LOU, left), dropped, contactOnly), Rollout.parse("09"), TODAY))
                .containsExactly(new FamilyChild(LOU, Optional.empty(), Visibility.NOT_ENROLLED, Optional.empty()));
    }

    private static Guardianship reported(long guardianId, Child child) {
        return new Guardianship(guardianId, child, 10, 1, null, true, List.of(in(FOIX)));
    }
}
