package fr.educonnect.benchmarks.hash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.junit.jupiter.api.Test;

class HashCompilationTest {

    @Test
    void productionHasTheSameOptions() throws Exception {
        assertThat(Files.readString(Path.of("..", "deploy", "keycloak", "start")))
                .contains("JAVA_OPTS_APPEND=\"" + String.join(" ", HashCompilation.OPTIONS) + " ");
    }

    @Test
    void theyNameTheClassThatThereIs() {
        assertThat(HashCompilation.OPTIONS.get(1))
                .isEqualTo("-XX:CompileCommand=inline," + Argon2BytesGenerator.class.getName() + "*::*");
    }
}
