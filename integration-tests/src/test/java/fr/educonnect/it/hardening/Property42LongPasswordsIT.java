package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.recovery.LostPassword;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.recovery.Wording;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Property 42: passwords of up to 128 characters are kept exactly. */
@ExtendWith(TestBedExtension.class)
class Property42LongPasswordsIT {

    /** 128 characters with spaces, an emoji, letters in decomposed form (NFD), signs of every kind. */
    static final List<String> PASSWORDS = List.of(
            "a b".repeat(42) + "cd",
            "Été à la mer 🐳 avec papa",
            Normalizer.normalize("forêt enchantée là-bas", Normalizer.Form.NFD),
            "<&\">'%+\\\\{}$;--/*#?=");

    @RegisterExtension
    final Recovery recovery;

    Property42LongPasswordsIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.PASSWORDS);
    }

    @ParameterizedTest
    @FieldSource("PASSWORDS")
    void isKeptExactly(String password) {
        LostPassword way = recovery.linkByMail().open().newPassword(password);

        assertThat(way.page().text()).contains(Wording.CHANGED);
        recovery.assertPasswordIs(password);
    }

    @Test
    void oneCharacterMoreOrLessIsAnother() {
        String password = "x".repeat(64) + " " + "y".repeat(63);
        recovery.linkByMail().open().newPassword(password);

        assertThat(recovery.signIn(password.substring(0, 127))).isFalse();
        recovery.unlock();
        assertThat(recovery.signIn(password + "y")).isFalse();
        recovery.unlock();
        assertThat(recovery.signIn(password)).isTrue();
    }

    @Test
    void spacesAtBothEndsBelongToIt() {
        String password = "  deux espaces de chaque cote  ";
        recovery.linkByMail().open().newPassword(password);

        assertThat(recovery.signIn(password.strip())).isFalse();
        assertThat(recovery.signIn(password)).isTrue();
    }

    @Test
    void aHundredAndTwentyNineAreTooMany() {
        LostPassword way = recovery.linkByMail().open().newPassword("z".repeat(129));

        assertThat(way.asksForPassword()).isTrue();
        assertThat(way.page().text()).contains("128");
    }
}
