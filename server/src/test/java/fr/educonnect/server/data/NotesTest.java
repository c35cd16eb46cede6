package fr.educonnect.server.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotesTest {

    @TempDir
    Path folder;

    @Test
    void whatIsNotedIsThereAtTheNextStart() {
        Path file = folder.resolve("notes.properties");
        String made = new Notes(file).getOrMake("password", () -> Passphrase.create(3));

        assertThat(new Notes(file).getOrMake("password", () -> "another")).isEqualTo(made);
    }

    @Test
    void onlyTheOwnerMayRead() throws IOException {
        Path file = folder.resolve("notes.properties");
        new Notes(file).put("password", "secret");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void passphrasesSatisfyTheRealmsPasswordPolicy() {
        assertThat(Passphrase.create(3))
                .matches("[a-z]+-[a-z]+-[a-z]+-[0-9]{2}")
                .hasSizeBetween(12, 128);
        assertThat(Passphrase.create(3)).isNotEqualTo(Passphrase.create(3));
    }
}
