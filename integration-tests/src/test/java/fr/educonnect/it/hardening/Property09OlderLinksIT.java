package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.recovery.LostPassword;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.recovery.ResetLink;
import fr.educonnect.it.recovery.Wording;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 9: a newer link, or a finished reset, ends every older one. */
@ExtendWith(TestBedExtension.class)
class Property09OlderLinksIT {

    private static final String SET_BY_AN_ADMINISTRATOR = "Etoile-rouge-dans-le-ciel-9";

    @RegisterExtension
    final Recovery recovery;

    private final TestBed bed;

    Property09OlderLinksIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.LINKS);
        this.bed = bed;
    }

    @Test
    void aNewerLinkEndsTheOlder() {
        ResetLink older = recovery.linkByMail();
        recovery.tables().clearCounters();
        ResetLink newer = recovery.linkByMail();

        LostPassword refused = older.open();
        assertThat(refused.asksForPassword()).isFalse();
        assertThat(refused.page().text()).contains(Wording.REPLACED);
        newer.open().newPassword(Recovery.NEW_PASSWORD);
        recovery.assertPasswordIs(Recovery.NEW_PASSWORD);
    }

    @Test
    void aResetByCodeEndsTheLink() {
        ResetLink link = recovery.linkByMail();
        recovery.tables().clearCounters();
        recovery.codeBySms().code(recovery.receivedCode()).newPassword(Recovery.NEW_PASSWORD);

        assertThat(link.open().asksForPassword()).isFalse();
    }

    @Test
    void aResetByLinkEndsTheCode() {
        LostPassword byCode = recovery.codeBySms();
        String code = recovery.receivedCode();
        recovery.tables().clearCounters();
        recovery.linkByMail().open().newPassword(Recovery.NEW_PASSWORD);

        assertThat(byCode.code(code).asksForPassword()).isFalse();
    }

    @Test
    void aPasswordSetInTheConsoleEndsTheLink() {
        ResetLink link = recovery.linkByMail();
        LostPassword opened = link.open();
        bed.realm().password(bed.realm().userId(Family.LINKS), SET_BY_AN_ADMINISTRATOR);

        assertThat(link.open().asksForPassword()).isFalse();
        opened.newPassword(Recovery.NEW_PASSWORD);
        recovery.assertPasswordIs(SET_BY_AN_ADMINISTRATOR);
    }

    @Test
    void aPageThatIsOpenAlreadyIsOfNoUseAfterANewerLink() {
        LostPassword opened = recovery.linkByMail().open();
        recovery.tables().clearCounters();
        recovery.linkByMail();
        opened.newPassword(Recovery.NEW_PASSWORD);

        recovery.assertPasswordIs(TestBed.PASSWORD);
    }
}
