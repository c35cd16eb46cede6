package fr.educonnect.server.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.educonnect.server.terminal.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path parent;

    @Test
    void aNewFolderIsForItsOwnerOnly() throws IOException {
        Path folder = parent.resolve("new/demo");

        try (DataFolder data = DataFolder.open(folder, false)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.path())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void resetEmptiesItsOwnFolder() throws IOException {
        Path folder = parent.resolve("demo");
        try (DataFolder data = DataFolder.open(folder, false)) {
            Files.createDirectories(data.resolve("keycloak"));
            Files.writeString(data.resolve("keycloak/base.mv.db"), "old");
        }

        try (DataFolder data = DataFolder.open(folder, true)) {
            assertThat(data.resolve("keycloak")).doesNotExist();
        }
        try (DataFolder again = DataFolder.open(folder, false)) {
            assertThat(again.path()).isDirectory();
        }
    }

    @Test
    void somebodyElsesFolderIsNeitherUsedNorEmptied() throws IOException {
        Path precious = Files.writeString(parent.resolve("thesis.tex"), "years of work");

        assertThatThrownBy(() -> DataFolder.open(parent, true))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("left alone");
        assertThatThrownBy(() -> DataFolder.open(parent, false)).isInstanceOf(StartFailure.class);
        assertThat(precious).exists();
    }

    @Test
    void resetFollowsNoLinkOutOfTheFolder() throws IOException {
        Path outside = Files.createDirectories(parent.resolve("outside"));
        Files.writeString(outside.resolve("kept"), "kept");
        Path folder = parent.resolve("demo");
        try (DataFolder data = DataFolder.open(folder, false)) {
            Files.createSymbolicLink(data.resolve("link"), outside);
        }

        DataFolder.open(folder, true).close();

        assertThat(outside.resolve("kept")).exists();
        assertThat(folder.resolve("link")).doesNotExist();
    }

    @Test
    void aSecondLauncherIsRefused() {
        Path folder = parent.resolve("demo");
        try (DataFolder first = DataFolder.open(folder, false)) {
            assertThatThrownBy(() -> DataFolder.open(folder, true))
                    .hasMessageContaining("Another ./run uses the data folder " + first.path());
        }
    }
}
