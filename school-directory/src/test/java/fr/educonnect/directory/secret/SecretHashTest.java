package fr.educonnect.directory.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SecretHashTest {

    /** Made with the reference implementation: {@code echo -n password | argon2 somesalt -id -t 2 -k 65536 -p 1 -l 32}. */
    private static final String REFERENCE =
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    @Test
    void hashOfTheReferenceImplementationIsUnderstood() {
        assertThat(SecretHash.matches("password", REFERENCE)).isTrue();
        assertThat(SecretHash.matches("Password", REFERENCE)).isFalse();
    }

    @Test
    void hashesCarryKeycloaksParametersAndTheirOwnSalt() {
        String hash = SecretHash.of("été-☀-123");

        assertThat(hash).startsWith("$argon2id$v=19$m=7168,t=5,p=1$").isNotEqualTo(SecretHash.of("été-☀-123"));
        assertThat(SecretHash.matches("été-☀-123", hash)).isTrue();
        assertThat(SecretHash.matches("ete-☀-123", hash)).isFalse();
        assertThat(SecretHash.matches("", hash)).isFalse();
    }

    @Test
    void anythingElseIsRefusedWithoutBeingRepeated() {
        assertThatThrownBy(() -> SecretHash.matches("secret", "secret-in-clear"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("clear");
    }
}
