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

import fr.educonnect.directory.child.Enrolment;
import fr.educonnect.directory.guardian.Guardianship;
import fr.educonnect.directory.rollout.Rollout;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleChildrenTest {

    private static final LocalDate TODAY = LocalDate.parse("2020-12-01");
    private static final Rollout OPEN = Rollout.parse("09,31");

    @Test
    void eldestChildComesFirstWithSchoolAndClass() {
        Account account = account(link(1, LOU, in(FOIX)), link(1, SACHA, in(TOULOUSE)));

        assertThat(account.visibleChildren(OPEN, TODAY))
                .containsExactly(
                        new VisibleChild(SACHA, TOULOUSE, "6A", 10, 1), new VisibleChild(LOU, FOIX, "6A", 10, 1));
    }

    @Test
    void childInTwoOpenSchoolsComesOnceForEach() {
        Account account = account(link(1, LOU, in(TOULOUSE), in(FOIX)));

        assertThat(account.visibleChildren(OPEN, TODAY))
                .extracting(VisibleChild::school)
                .containsExactly(FOIX, TOULOUSE);
    }

    @Test
    void childLinkedByTwoRecordsComesOnceWithTheOlderRecordsRelation() {
        Guardianship second = new Guardianship(2, LOU, 50, 1, null, false, List.of(in(FOIX)));

        assertThat(account(second, link(1, LOU, in(FOIX))).visibleChildren(OPEN, TODAY))
                .containsExactly(new VisibleChild(LOU, FOIX, "6A", 10, 1));
    }

    @Test
    void droppedLinkDoesNotHideTheChildOfTheOtherRecord() {
        Guardianship dropped = new Guardianship(1, LOU, 10, 1, LocalDate.parse("2020-11-30"), false, List.of(in(FOIX)));

        assertThat(account(dropped, link(2, LOU, in(FOIX))).visibleChildren(OPEN, TODAY))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void onlyLegalGuardiansSeeAChild(int legalLevel) {
        Guardianship link = new Guardianship(1, LOU, 10, legalLevel, null, false, List.of(in(FOIX)));

        assertThat(account(link).visibleChildren(OPEN, TODAY)).isEmpty();
    }

    @Test
    void linkIsGoneFromTheDayOnWhichItWasDropped() {
        Account account = account(new Guardianship(1, LOU, 10, 1, TODAY, false, List.of(in(FOIX))));

        assertThat(account.visibleChildren(OPEN, TODAY)).isEmpty();
        assertThat(account.visibleChildren(OPEN, TODAY.minusDays(1))).hasSize(1);
    }

    @Test
    void enrolmentCountsOnItsFirstAndLastDay() {
        Account account = account(link(1, LOU, new Enrolment(FOIX, "6A", TODAY.minusDays(10), TODAY)));

        assertThat(account.visibleChildren(OPEN, TODAY.minusDays(11))).isEmpty();
        assertThat(account.visibleChildren(OPEN, TODAY.minusDays(10))).hasSize(1);
        assertThat(account.visibleChildren(OPEN, TODAY)).hasSize(1);
        assertThat(account.visibleChildren(OPEN, TODAY.plusDays(1))).isEmpty();
    }

    @Test
    void reportedChildIsNeitherVisibleNorAwaited() {
        Account account = account(new Guardianship(1, LOU, 10, 1, null, true, List.of(in(FOIX), in(CAHORS))));

        assertThat(account.visibleChildren(OPEN, TODAY)).isEmpty();
        assertThat(account.nextOpening(Rollout.parse("09@2021-01-04"), TODAY)).isEmpty();
    }

    @Test
    void datedOpeningShowsTheChildOnTheDayAndNotOnTheEve() {
        Account account = account(link(1, LOU, in(FOIX)));
        Rollout rollout = Rollout.parse("09@2020-12-14");

        assertThat(account.visibleChildren(rollout, LocalDate.parse("2020-12-13")))
                .isEmpty();
        assertThat(account.visibleChildren(rollout, LocalDate.parse("2020-12-14")))
                .hasSize(1);
    }

    @Test
    void pilotSchoolIsOpenBeforeItsDepartment() {
        assertThat(account(link(1, LOU, in(CAHORS))).visibleChildren(Rollout.none(), TODAY))
                .hasSize(1);
    }

    @Test
    void nextOpeningIsTheEarliestOfTheHiddenChildren() {
        Account account = account(link(1, LOU, in(FOIX)), link(1, SACHA, in(TOULOUSE)));

        assertThat(account.nextOpening(Rollout.parse("09@2021-01-04,31@2020-12-14"), TODAY))
                .contains(LocalDate.parse("2020-12-14"));
        assertThat(account.nextOpening(Rollout.parse("09@2021-01-04,31@2020-11-01"), TODAY))
                .contains(LocalDate.parse("2021-01-04"));
        assertThat(account.nextOpening(Rollout.parse("82"), TODAY)).isEmpty();
    }

    @Test
    void openingIsNotAnnouncedForAChildThatHasLeft() {
        Enrolment left = new Enrolment(FOIX, "6A", null, TODAY.minusDays(1));

        assertThat(account(link(1, LOU, left)).nextOpening(Rollout.parse("09@2021-01-04"), TODAY))
                .isEmpty();
    }
}
