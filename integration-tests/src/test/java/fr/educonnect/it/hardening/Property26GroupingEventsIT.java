package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.account.MyChildren;
import fr.educonnect.it.activation.Newcomer;
import fr.educonnect.it.activation.Newcomers;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 26 at a grouping: what was tried and what happened shows in Keycloak's events, without what was typed. */
@ExtendWith(TestBedExtension.class)
class Property26GroupingEventsIT {

    @RegisterExtension
    final Newcomers newcomers;

    private final TestBed bed;

    Property26GroupingEventsIT(TestBed bed) {
        this.newcomers = new Newcomers(bed, Newcomer.THREE_SCHOOLS_1, Newcomer.THREE_SCHOOLS_2);
        this.bed = bed;
    }

    @BeforeEach
    void twoAccounts() {
        newcomers.account("it.own", Newcomer.THREE_SCHOOLS_1, TestBed.PASSWORD);
        newcomers.account("it.other", Newcomer.THREE_SCHOOLS_2, TestBed.PASSWORD);
    }

    private MyChildren mine() {
        return MyChildren.of(newcomers.teleservice(), new HttpBrowser(), "it.own", TestBed.PASSWORD);
    }

    @Test
    void triesAndTheGrouping() {
        mine().add()
                .other("it.other", "not-the-password")
                .other("it.other", TestBed.PASSWORD)
                .confirm();

        String events = bed.realm()
                .admin()
                .read("events?type=CUSTOM_REQUIRED_ACTION&type=CUSTOM_REQUIRED_ACTION_ERROR&max=5")
                .toString();
        assertThat(events)
                .contains("grouping_refused", "wrong_password", "\"other_user\"", "\"grouping\"")
                .doesNotContain("it.other", "not-the-password", "Théo");
    }
}
