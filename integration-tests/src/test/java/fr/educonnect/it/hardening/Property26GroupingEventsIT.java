package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.account.TwoAccounts;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 26 at a grouping: what was tried and what happened shows in Keycloak's events, without what was typed. */
@ExtendWith(TestBedExtension.class)
class Property26GroupingEventsIT {

    @RegisterExtension
    final TwoAccounts accounts;

    private final TestBed bed;

    Property26GroupingEventsIT(TestBed bed) {
        this.accounts = new TwoAccounts(bed);
        this.bed = bed;
    }

    @Test
    void triesAndTheGrouping() {
        accounts.mine()
                .add()
                .other(TwoAccounts.OTHER, "not-the-password")
                .other(TwoAccounts.OTHER, TestBed.PASSWORD)
                .confirm();

        String events = bed.realm()
                .admin()
                .read("events?type=CUSTOM_REQUIRED_ACTION&type=CUSTOM_REQUIRED_ACTION_ERROR&max=5")
                .toString();
        assertThat(events)
                .contains("grouping_refused", "wrong_password", "\"other_user\"", "\"grouping\"")
                .doesNotContain(TwoAccounts.OTHER, "not-the-password", "Théo");
    }
}
