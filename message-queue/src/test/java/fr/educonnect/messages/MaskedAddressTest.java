package fr.educonnect.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedAddressTest {

    @ParameterizedTest
    @CsvSource({
        "hugo.martin@exemple.fr, h***@e***.fr",
        "h@e.fr, h***@e***.fr",
        "hugo@mail.exemple.fr, h***@m***.fr",
        "hugo@localhost, h***@l***",
        "hugo, ***",
        "@exemple.fr, ***",
        "hugo@, ***",
        ", ***",
        "😀x@exemple.fr, 😀***@e***.fr"
    })
    void anAddressIsRecognisedNotRead(String address, String masked) {
        assertThat(MaskedAddress.of(address)).isEqualTo(masked);
    }

    @Test
    void everyAddressInATextIsMasked() {
        assertThat(MaskedAddress.within("550 <hugo.martin@exemple.fr>: no such user; ask postmaster@exemple.fr."))
                .isEqualTo("550 <h***@e***.fr>: no such user; ask p***@e***.fr.");
    }
}
