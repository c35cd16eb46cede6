package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.recovery.AtOnce;
import fr.educonnect.it.recovery.LostPassword;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.recovery.ResetLink;
import fr.educonnect.it.recovery.Wording;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 8: opened in two browsers, a link changes the password once at most. */
@ExtendWith(TestBedExtension.class)
class Property08TwoBrowsersIT {

    @RegisterExtension
    final Recovery recovery;

    Property08TwoBrowsersIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.LINKS);
    }

    @Test
    void oneAfterTheOther() {
        ResetLink link = recovery.linkByMail();
        LostPassword first = link.open();
        LostPassword second = link.open();
        if (second.asksForPassword()) {
            second.newPassword("Soleil-bleu-sur-la-mer-7");
        }
        first.newPassword(Recovery.NEW_PASSWORD);

        assertOneOf(List.of(Recovery.NEW_PASSWORD, "Soleil-bleu-sur-la-mer-7"));
        assertThat(Stream.of(first, second).filter(way -> way.page().text().contains(Wording.CHANGED)))
                .hasSize(1);
    }

    @Test
    void atTheSameMoment() {
        ResetLink link = recovery.linkByMail();
        List<String> passwords = List.of("Premiere-vague-1234", "Deuxieme-vague-1234", "Troisieme-vague-1234");
        List<Boolean> changed = AtOnce.all(passwords.stream()
                .map(password -> (Callable<Boolean>) () -> {
                    LostPassword way = link.open();
                    return way.asksForPassword()
                            && way.newPassword(password).page().text().contains(Wording.CHANGED);
                })
                .toList());

        assertThat(changed).containsOnlyOnce(true);
        recovery.assertPasswordIs(passwords.get(changed.indexOf(true)));
    }

    private void assertOneOf(List<String> passwords) {
        assertThat(passwords.stream().filter(recovery::signIn)).hasSize(1);
    }
}
