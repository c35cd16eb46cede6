package fr.educonnect.schoolimport.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OddityReportTest {

    @Test
    void fieldsAreQuotedAndNeverFormulas(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("report.csv");
        try (OddityReport report = OddityReport.in(file)) {
            report.line("0099990K", "0099990K1", "NO_MOBILE", null);
            report.line("", "", "REFUSED", "=1+1;\"x\"");
        }
        assertThat(Files.readString(file))
                .isEqualTo(
                        "school;source_key;reason;detail\n0099990K;0099990K1;NO_MOBILE;\n;;REFUSED;\"'=1+1;\"\"x\"\"\"\n");
    }
}
