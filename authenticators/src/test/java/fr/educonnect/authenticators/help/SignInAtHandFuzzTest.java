package fr.educonnect.authenticators.help;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.directory.testing.Fuzzing;
import fr.educonnect.directory.testing.HostileInput;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the address of the help page brings, its links say nothing that Keycloak cannot have written (security 41). */
class SignInAtHandFuzzTest {

    private static final List<String> WRITTEN = List.of("qOmYEMCmDRc", "eyJydSI6Imh0dHA6Ly9sb2NhbGhvc3QifQ");

    @Test
    void nothingElseComesIntoALink() {
        Fuzzing.times(10_000, random -> {
            SignInAtHand signIn = new SignInAtHand(some(random), some(random));

            assertThat(signIn.recoveryQuery()).matches("|&tab_id=[A-Za-z0-9_-]+");
            assertThat(signIn.signInQuery()).matches("|&tab_id=[A-Za-z0-9_-]+(&client_data=[A-Za-z0-9_-]+)?");
        });
    }

    private static String some(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> null;
            case 1 -> HostileInput.text(random);
            default -> HostileInput.near(random, WRITTEN);
        };
    }
}
