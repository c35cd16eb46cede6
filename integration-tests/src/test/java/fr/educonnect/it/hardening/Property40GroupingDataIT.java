package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.account.MyChildren;
import fr.educonnect.it.account.TwoAccounts;
import fr.educonnect.it.activation.Newcomer;
import fr.educonnect.it.post.Mail;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Properties 28 and 40: after a grouping no child stands in mails, logs, events or addresses, nor does the link of the notice. */
@ExtendWith(TestBedExtension.class)
class Property40GroupingDataIT {

    @RegisterExtension
    final TwoAccounts accounts;

    private final TestBed bed;

    Property40GroupingDataIT(TestBed bed) {
        this.accounts = new TwoAccounts(bed);
        this.bed = bed;
    }

    @Test
    void afterAWholeGrouping() {
        MyChildren way = accounts.mine().add().other(TwoAccounts.OTHER, TestBed.PASSWORD);
        assertThat(way.page().address().toString()).doesNotContain(TwoAccounts.OTHER, "Théo");
        way.confirm();
        Mail mail = bed.post().nextMail(bed.base().contact(Newcomer.THREE_SCHOOLS_1, "EMAIL"));
        bed.keycloak().messageQueue().awaitSettled();
        String secret = mail.link().address().getQuery().replaceFirst("cle=", "");

        assertThat(mail.text()).doesNotContain("Théo", "Maëlle");
        for (String place : List.of(
                bed.keycloak().log(),
                bed.realm().admin().read("events?max=100").toString(),
                bed.base().recovery().dump(),
                bed.keycloak().metrics().text())) {
            assertThat(place).doesNotContain("Théo", "Maëlle", secret, TestBed.PASSWORD);
        }
    }
}
