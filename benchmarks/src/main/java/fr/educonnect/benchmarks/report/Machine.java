package fr.educonnect.benchmarks.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a figure depends on: the machine and its load, without anything that tells whose it is. */
public final class Machine {

    private static final Path CPU = Path.of("/proc/cpuinfo");

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** Model of the processor, or its architecture where the system does not tell. */
    public String processor() throws IOException {
        if (!Files.isReadable(CPU)) {
            return system.getArch();
        }
        return Files.readAllLines(CPU).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(system.getArch());
    }

    /** Cores that this program may use. */
    public int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** Memory in GiB. */
    public long memory() {
        return Math.round(system.getTotalMemorySize() / (double) (1L << 30));
    }

    /** Maker and version of the Java in use. */
    public String java() {
        return System.getProperty("java.vm.name") + " " + Runtime.version();
    }

    /** Name and architecture of the operating system. */
    public String operatingSystem() {
        return system.getName() + " " + system.getArch();
    }

    /** How many programs wanted a core during the last minute; before a run it should be far below the number of cores. */
    public String load() {
        double load = system.getSystemLoadAverage();
        return load < 0 ? "unknown" : String.format(Locale.ROOT, "%.1f", load);
    }
}
