package fr.educonnect.authenticators.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.authenticators.signin.SignInDecision.Granted;
import fr.educonnect.authenticators.signin.SignInDecision.Reason;
import fr.educonnect.authenticators.signin.SignInDecision.Refused;
import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.account.AccountStatus;
import fr.educonnect.directory.child.Child;
import fr.educonnect.directory.child.Enrolment;
import fr.educonnect.directory.child.School;
import fr.educonnect.directory.guardian.Guardianship;
import fr.educonnect.directory.rollout.Rollout;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SignInDecisionTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 12, 1);
    private static final School ARIEGE = new School(1, "0099990K", "Collège des Cimes", "Collège", "009", false);
    private static final School LOT = new School(2, "0469990J", "Lycée des Causses", "Lycée", "046", false);

    @Test
    void aParentWithAChildAtAnOpenSchoolGoesOn() {
        assertThat(decide(AccountStatus.ACTIVE, "09", at(ARIEGE, null))).isEqualTo(new Granted());
    }

    @Test
    void oneChildAtAnOpenSchoolIsEnough() {
        assertThat(decide(AccountStatus.ACTIVE, "09", at(LOT, null), at(ARIEGE, null)))
                .isEqualTo(new Granted());
    }

    @Test
    void anAccountThatIsNotActivatedStopsWhateverItsChildren() {
        assertThat(decide(AccountStatus.CREATED, "09", at(ARIEGE, null)))
                .isEqualTo(new Refused(Reason.NOT_ACTIVATED, Optional.empty()));
    }

    @Test
    void aRegroupedAccountStopsWhateverItsChildren() {
        assertThat(decide(AccountStatus.REGROUPED, "09", at(ARIEGE, null)))
                .isEqualTo(new Refused(Reason.REGROUPED, Optional.empty()));
    }

    @Test
    void noOpenSchoolStopsWithTheFirstOpeningThatIsPlanned() {
        assertThat(decide(AccountStatus.ACTIVE, "09@2021-01-04,46@2020-12-14", at(ARIEGE, null), at(LOT, null)))
                .isEqualTo(new Refused(Reason.NOT_OPEN, Optional.of(LocalDate.of(2020, 12, 14))));
        assertThat(decide(AccountStatus.ACTIVE, "09", at(LOT, null)))
                .isEqualTo(new Refused(Reason.NOT_OPEN, Optional.empty()));
    }

    @Test
    void aPlannedOpeningLetsInFromItsDayOn() {
        assertThat(decide(AccountStatus.ACTIVE, "09@2020-12-02", at(ARIEGE, null)))
                .isInstanceOf(Refused.class);
        assertThat(decide(AccountStatus.ACTIVE, "09@2020-12-01", at(ARIEGE, null)))
                .isEqualTo(new Granted());
    }

    @Test
    void aParentWhoseOnlyChildHasLeftStopsWithoutPromise() {
        assertThat(decide(AccountStatus.ACTIVE, "09", at(ARIEGE, TODAY.minusDays(1))))
                .isEqualTo(new Refused(Reason.NO_CHILD, Optional.empty()));
    }

    private static SignInDecision decide(AccountStatus status, String rollout, Guardianship... links) {
        Account account = new Account(
                1,
                "a.delmas",
                status,
                OptionalLong.empty(),
                List.of(),
                List.of(links),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return SignInDecision.of(account, Rollout.parse(rollout), TODAY);
    }

    private static Guardianship at(School school, LocalDate leftOn) {
        Child child = new Child(school.id(), school.uai() + "1", null, "DELMAS", "Lou", LocalDate.of(2009, 3, 2));
        return new Guardianship(1, child, 10, 1, null, false, List.of(new Enrolment(school, "6A", null, leftOn)));
    }
}
