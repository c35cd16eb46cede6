package fr.educonnect.server.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.educonnect.server.terminal.StartFailure;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskSpaceTest {

    @TempDir
    Path folder;

    @Test
    void aFullDiskIsSaidPlainly() {
        assertThatThrownBy(() -> DiskSpace.check(folder, Long.MAX_VALUE))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("The disk is full")
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("EDUCONNECT_DATA");
    }

    @Test
    void roomEnoughPasses() {
        assertThatCode(() -> DiskSpace.check(folder, 0)).doesNotThrowAnyException();
    }
}
