package fr.educonnect.authenticators.recovery.identifiant;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.authenticators.recovery.testing.Accounts;
import org.junit.jupiter.api.Test;

class KnownPersonTest {

    @Test
    void aPersonIsNamedByFirstNameAndInitialOnly() {
        assertThat(KnownPerson.of(Accounts.active())).contains(new KnownPerson("Hélène", "L", "h.leveque-martin"));
    }
}
