package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.account.TwoAccounts;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 5: an unknown account, a wrong password and none at all are answered alike by a grouping; a locked account too. */
@ExtendWith(TestBedExtension.class)
class Property05GroupingAnswersIT {

    @RegisterExtension
    final TwoAccounts accounts;

    private final TestBed bed;

    Property05GroupingAnswersIT(TestBed bed) {
        this.accounts = new TwoAccounts(bed);
        this.bed = bed;
    }

    @Test
    void unknownWrongEmptyAndLockedAreAnsweredAlike() {
        HttpPage wrong = answer(TwoAccounts.OTHER, "not-the-password");
        HttpPage unknown = answer("it.nobody", "not-the-password");
        HttpPage empty = answer(TwoAccounts.OTHER, "");
        for (int i = 0; i < 30; i++) {
            answer(TwoAccounts.OTHER, "not-the-password" + i);
            bed.base().recovery().clearCounters();
        }
        HttpPage locked = answer(TwoAccounts.OTHER, TestBed.PASSWORD);

        assertThat(wrong.text()).contains("n'est pas le bon");
        assertSame(wrong, TwoAccounts.OTHER, unknown, "it.nobody");
        assertSame(wrong, TwoAccounts.OTHER, empty, TwoAccounts.OTHER);
        assertSame(wrong, TwoAccounts.OTHER, locked, TwoAccounts.OTHER);
    }

    private HttpPage answer(String identifiant, String password) {
        return accounts.mine().add().other(identifiant, password).page();
    }

    private static void assertSame(HttpPage one, String oneTyped, HttpPage other, String otherTyped) {
        assertThat(other.status()).isEqualTo(one.status());
        assertThat(other.comparableHeaders()).isEqualTo(one.comparableHeaders());
        assertThat(other.comparableBody(otherTyped)).isEqualTo(one.comparableBody(oneTyped));
    }
}
