package fr.educonnect.benchmarks.report;

import fr.educonnect.benchmarks.load.Twin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Writes what was measured, with the machine's data: {@code sign-in.md} and {@code sign-in.csv}. */
public final class SignInReport {

    private final Path folder;
    private final Machine machine = new Machine();
    private final String loadBefore = machine.load();
    private String text = "";

    /**
     * To be made before the run: it notes how busy the machine already is.
     *
     * @param folder of the results
     */
    public SignInReport(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes both files over those of the last run.
     *
     * @param keycloak its version
     * @param postgres its version
     * @param fsync PostgreSQL's setting of that name
     */
    public void write(SignInResult result, String keycloak, String postgres, String fsync) throws IOException {
        List<Measure> measures = result.measures();
        text = """
                # Sign-in

                Code flow from the login page to the tokens, every account once; %d parents and %d local users.
                %s
                %s
                ## Rounds

                %s

                %s
                ## Machine

                %s, %d cores, %d GiB, %s; %s; load before the run %s.
                Keycloak %s, PostgreSQL %s (fsync %s), load generator on the same machine. %s.

                ## Statements per sign-in

                %s""".formatted(
                result.measured(Twin.OURS),
                result.measured(Twin.STOCK),
                result.failures() == 0 ? "" : "\n**%d sign-ins failed: no comparison.**\n".formatted(result.failures()),
                MarkdownTable.of(measures),
                result.confidence(),
                result.byRound(),
                machine.processor(),
                machine.cores(),
                machine.memory(),
                machine.operatingSystem(),
                machine.java(),
                loadBefore,
                keycloak,
                postgres,
                fsync,
                LocalDate.now(ZoneOffset.UTC),
                result.statements());
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("sign-in.md"), text);
        Files.writeString(folder.resolve("sign-in.csv"), ResultCsv.of(measures));
    }

    /** What was written last, for the terminal. */
    public String text() {
        return text;
    }
}
