package fr.educonnect.benchmarks.report;

import fr.educonnect.benchmarks.load.Twin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes what was measured, with the machine's data: {@code sign-in.md} and {@code sign-in.csv}, or {@code sign-in-cheap-hash.*}.
 */
public final class SignInReport {

    private final ResultFiles files;
    private final String hash;
    private String text = "";

    /**
     * To be made before the run: it notes how busy the machine already is.
     *
     * @param folder of the results
     * @param cheapHash whether passwords were hashed at next to no cost
     */
    public SignInReport(Path folder, boolean cheapHash) {
        this.files = new ResultFiles(folder, cheapHash ? "sign-in-cheap-hash" : "sign-in");
        this.hash =
                cheapHash ? " Passwords of both were hashed once: this is a sign-in without what the hash costs." : "";
    }

    /** Writes both files over those of the last run. */
    public void write(SignInResult result, Versions versions) throws IOException {
        List<Measure> measures = result.measures();
        text = """
                # Sign-in

                Code flow from the login page to the tokens, every account once; %d parents and %d local users.%s
                %s
                %s
                ## Rounds

                %s

                %s
                ## Machine

                %s
                ## Statements per sign-in

                %s""".formatted(
                result.measured(Twin.OURS),
                result.measured(Twin.STOCK),
                hash,
                result.failures() == 0 ? "" : "\n**%d sign-ins failed: no comparison.**\n".formatted(result.failures()),
                MarkdownTable.of(measures),
                result.confidence(),
                result.byRound(),
                files.machine(versions),
                result.statements());
        files.write(text, ResultCsv.of(measures));
    }

    /** What was written last, for the terminal. */
    public String text() {
        return text;
    }
}
