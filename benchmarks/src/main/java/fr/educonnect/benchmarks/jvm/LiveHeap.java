package fr.educonnect.benchmarks.jvm;

import fr.educonnect.benchmarks.BenchmarkFailure;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Java process holds after a full collection.
 *
 * @param bytes of all objects
 * @param ours bytes of the objects of our own classes among them
 */
public record LiveHeap(long bytes, long ours) {

    private static final Pattern LINE = Pattern.compile("^ *\\d+: +\\d+ +(\\d+) +(\\S+)");
    private static final Pattern TOTAL = Pattern.compile("^Total +\\d+ +(\\d+)");
    private static final String OUR_CLASSES = "fr.educonnect.";

    /**
     * Asks the process, which collects first.
     *
     * @param pid of a JVM of the same user
     * @throws BenchmarkFailure when it does not answer
     */
    public static LiveHeap of(long pid) throws IOException, InterruptedException {
        return read(Jcmd.run(pid, "GC.class_histogram"));
    }

    /** Reads what {@code jcmd … GC.class_histogram} prints. */
    static LiveHeap read(String histogram) {
        long all = 0;
        long ours = 0;
        for (String line : histogram.lines().toList()) {
            Matcher total = TOTAL.matcher(line);
            Matcher one = LINE.matcher(line);
            if (total.find()) {
                all = Long.parseLong(total.group(1));
            } else if (one.find() && one.group(2).startsWith(OUR_CLASSES)) {
                ours += Long.parseLong(one.group(1));
            }
        }
        if (all == 0) {
            throw new BenchmarkFailure("The histogram of the server's memory has no total.");
        }
        return new LiveHeap(all, ours);
    }
}
