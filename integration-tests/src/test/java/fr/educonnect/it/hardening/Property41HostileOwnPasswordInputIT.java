package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.account.MyInformation;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Properties 39 and 41: whatever is typed or posted at "Mes informations" is inert, and ends nobody else's session. */
@ExtendWith(TestBedExtension.class)
class Property41HostileOwnPasswordInputIT {

    @RegisterExtension
    final Recovery parent;

    Property41HostileOwnPasswordInputIT(TestBed bed) {
        this.parent = new Recovery(bed, Family.PASSWORDS);
    }

    @Test
    void asPasswords() {
        MyInformation information = open().passwordPage();
        for (String typed : Property41HostileRecoveryInputIT.HOSTILE) {
            Property41HostileActivationInputIT.assertInert(
                    information.change(typed, typed).page(), typed);
            assertThat(information.page().hasField("Mot de passe actuel"))
                    .as(typed)
                    .isTrue();
            parent.unlock();
            parent.tables().clearCounters();
        }
        parent.assertPasswordIs(TestBed.PASSWORD);
    }

    @Test
    void asButtonsOfTheOtherPages() {
        MyInformation information = open().connectionsPage();
        for (String typed : Property41HostileRecoveryInputIT.HOSTILE) {
            for (String button : List.of("close", "closeOthers", "resend", "change")) {
                Property41HostileActivationInputIT.assertInert(
                        information.post(Map.of(button, typed)).page(), typed);
            }
        }
        assertThat(information.press("Revenir à mes informations").page().text())
                .contains(parent.identifiant());
        parent.assertNothingMoreCame();
    }

    private MyInformation open() {
        return MyInformation.open(parent.teleservice(), new HttpBrowser(), parent.identifiant(), TestBed.PASSWORD);
    }
}
