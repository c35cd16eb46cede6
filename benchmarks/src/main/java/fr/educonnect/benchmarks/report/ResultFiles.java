package fr.educonnect.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The two files of one benchmark, {@code <name>.md} for people and {@code <name>.csv} for programs, and what the figures depend on. */
public final class ResultFiles {

    private final Path folder;
    private final String name;
    private final Machine machine = new Machine();
    private final String loadBefore = machine.load();

    /**
     * To be made before the run: it notes how busy the machine already is.
     *
     * @param folder of the results
     * @param name of both files
     */
    public ResultFiles(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    /** The machine, its load before the run, the versions and the day. */
    public String machine(Versions versions) throws IOException {
        return "%s%n%s, load generator on the same machine. %s.%n"
                .formatted(processor(), versions.text(), LocalDate.now(ZoneOffset.UTC));
    }

    /** The machine, its load before the run and the day. */
    public String machine() throws IOException {
        return "%s%n%s.%n".formatted(processor(), LocalDate.now(ZoneOffset.UTC));
    }

    private String processor() throws IOException {
        return "%s, %d cores, %d GiB, %s; %s; load before the run %s."
                .formatted(
                        machine.processor(),
                        machine.cores(),
                        machine.memory(),
                        machine.operatingSystem(),
                        machine.java(),
                        loadBefore);
    }

    /** Writes the one for people only, over that of the last run. */
    public void writeMarkdown(String markdown) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name + ".md"), markdown);
    }

    /** Writes both files over those of the last run. */
    public void write(String markdown, String csv) throws IOException {
        writeMarkdown(markdown);
        Files.writeString(folder.resolve(name + ".csv"), csv);
    }
}
