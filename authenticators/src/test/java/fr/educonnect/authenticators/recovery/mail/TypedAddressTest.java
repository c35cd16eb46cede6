package fr.educonnect.authenticators.recovery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"nom@exemple.fr", " nom@exemple.fr ", "prénom.o'nom+école@sous.exemple.fr", "a@b.fr"})
    void whatMayBeAnAddressIsTaken(String typed) {
        assertThat(TypedAddress.problem(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nom",
                "nom@",
                "@exemple.fr",
                "nom@exemple",
                "nom@exemple.",
                "a@b@c.fr",
                "nom @exemple.fr",
                "nom@exemple.fr\r\nBcc: autre@exemple.fr",
                "nom\0@exemple.fr",
                "<script>@exemple.fr",
                "nom,autre@exemple.fr",
                "nom..prenom@exemple.fr",
                "nom@exemple..fr"
            })
    void whatCannotBeOneIsRefused(String typed) {
        assertThat(TypedAddress.problem(typed)).contains("educonnect.recovery.address.shape");
    }

    @Test
    void nothingAndTooMuchAreRefused() {
        assertThat(TypedAddress.problem("  ")).contains("educonnect.recovery.address.empty");
        assertThat(TypedAddress.problem("n".repeat(250) + "@exemple.fr")).contains("educonnect.recovery.address.shape");
        assertThat(TypedAddress.problem("@".repeat(10_000))).contains("educonnect.recovery.address.shape");
    }
}
