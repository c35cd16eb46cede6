package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.account.MyChildren;
import fr.educonnect.it.activation.Newcomer;
import fr.educonnect.it.activation.Newcomers;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 5: an unknown account, a wrong password and none at all are answered alike by a grouping; a locked account too. */
@ExtendWith(TestBedExtension.class)
class Property05GroupingAnswersIT {

    @RegisterExtension
    final Newcomers newcomers;

    private final TestBed bed;

    Property05GroupingAnswersIT(TestBed bed) {
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
    void unknownWrongEmptyAndLockedAreAnsweredAlike() {
        HttpPage wrong = answer("it.other", "not-the-password");
        HttpPage unknown = answer("it.nobody", "not-the-password");
        HttpPage empty = answer("it.other", "");
        for (int i = 0; i < 30; i++) {
            answer("it.other", "not-the-password" + i);
            bed.base().recovery().clearCounters();
        }
        HttpPage locked = answer("it.other", TestBed.PASSWORD);

        assertThat(wrong.text()).contains("n'est pas le bon");
        assertSame(wrong, "it.other", unknown, "it.nobody");
        assertSame(wrong, "it.other", empty, "it.other");
        assertSame(wrong, "it.other", locked, "it.other");
    }

    private HttpPage answer(String identifiant, String password) {
        return mine().add().other(identifiant, password).page();
    }

    private static void assertSame(HttpPage one, String oneTyped, HttpPage other, String otherTyped) {
        assertThat(other.status()).isEqualTo(one.status());
        assertThat(other.comparableHeaders()).isEqualTo(one.comparableHeaders());
        assertThat(other.comparableBody(otherTyped)).isEqualTo(one.comparableBody(oneTyped));
    }
}
