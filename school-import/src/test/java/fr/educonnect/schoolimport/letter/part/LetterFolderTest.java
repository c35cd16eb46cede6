package fr.educonnect.schoolimport.letter.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may look into the folder, and what is found in it. */
class LetterFolderTest {

    @TempDir
    private Path parent;

    @Test
    void aNewFolderIsItsOwnersOnly() throws IOException {
        LetterFolder.open(parent.resolve("letters"));

        assertThat(permissions("letters")).isEqualTo("rwx------");
    }

    @Test
    void anEmptyFolderIsClosedToOthers() throws IOException {
        open755("letters");

        LetterFolder.open(parent.resolve("letters"));

        assertThat(permissions("letters")).isEqualTo("rwx------");
    }

    @Test
    void aFolderThatOthersUseIsLeftAsItIs() throws IOException {
        Files.createFile(open755("shared").resolve("theirs"));

        assertThatThrownBy(() -> LetterFolder.open(parent.resolve("shared")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("chmod 700");
        assertThat(permissions("shared")).isEqualTo("rwxr-xr-x");
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Files.createFile(parent.resolve("file"));

        assertThatThrownBy(() -> LetterFolder.open(parent.resolve("file")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not a folder");
    }

    @Test
    void numbersGoOnAfterThoseOfTheSchoolWhateverElseLiesThere() throws IOException {
        LetterFolder folder = LetterFolder.open(parent.resolve("letters"));
        for (String name :
                new String[] {"0099990K-007.pdf.part", "0099990K-012.csv", "0099991L-400.pdf", "notes.txt"}) {
            Files.createFile(parent.resolve("letters").resolve(name));
        }

        assertThat(folder.nextNumber("0099990K")).isEqualTo(13);
        assertThat(folder.nextNumber("0090001A")).isEqualTo(1);
        assertThat(folder.parts("0099990K"))
                .extracting(Part::state)
                .containsExactly(Part.State.UNNAMED, Part.State.FINISHED);
    }

    @Test
    void remembersThatNewLettersForEverybodyWereBegun() throws IOException {
        LetterFolder folder = LetterFolder.open(parent.resolve("letters"));
        assertThat(folder.begunAgain()).isEmpty();

        folder.beginAgain(Set.of("0099990K", "0099991L"));
        assertThat(LetterFolder.open(parent.resolve("letters")).begunAgain())
                .isEqualTo(Optional.of(Set.of("0099990K", "0099991L")));

        folder.endAgain();
        assertThat(folder.begunAgain()).isEmpty();
    }

    private Path open755(String name) throws IOException {
        Path folder = Files.createDirectory(parent.resolve(name));
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String permissions(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(parent.resolve(name)));
    }
}
