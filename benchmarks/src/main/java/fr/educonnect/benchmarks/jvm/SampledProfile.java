package fr.educonnect.benchmarks.jvm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where a server's threads were when Java Flight Recorder looked: its samples of running Java code. */
public final class SampledProfile {

    private static final String PREPARATION = "preparation";
    private static final String RECORDING = "benchmark";
    private static final String SAMPLE = "jdk.ExecutionSample";
    private static final String OUR_CLASSES = "fr.educonnect.";

    private final Map<Component, Integer> samples = new EnumMap<>(Component.class);
    private final Map<String, Integer> ourMethods = new HashMap<>();
    private int all;
    private int withOurs;

    /**
     * Brings a server's Java into the state of recording, before its warm-up. Its first recording changes classes of Java's own, and
     * with that all compiled code is thrown away: begun after the warm-up, it would find a server that is cold again.
     */
    public static void prepare(long pid) throws IOException, InterruptedException {
        start(pid, PREPARATION);
    }

    /** Has a server's Java begin to record, which is {@linkplain #prepare prepared} and warm. */
    public static void begin(long pid) throws IOException, InterruptedException {
        start(pid, RECORDING);
        Jcmd.run(pid, "JFR.stop", "name=" + PREPARATION);
    }

    /**
     * Ends the recording and counts it.
     *
     * @param file for the recording; it stays there for a closer look
     */
    public static SampledProfile end(long pid, Path file) throws IOException, InterruptedException {
        Files.deleteIfExists(file);
        Jcmd.run(pid, "JFR.stop", "name=" + RECORDING, "filename=" + file);
        SampledProfile profile = new SampledProfile();
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                if (event.getEventType().getName().equals(SAMPLE) && event.getStackTrace() != null) {
                    profile.add(event.getStackTrace().getFrames().stream()
                            .map(SampledProfile::name)
                            .toList());
                }
            }
        }
        return profile;
    }

    /**
     * Counts one sample.
     *
     * @param methods of the stack with their classes, innermost first
     */
    void add(List<String> methods) {
        all++;
        samples.merge(Component.of(methods), 1, Integer::sum);
        methods.stream()
                .filter(method -> method.startsWith(OUR_CLASSES))
                .findFirst()
                .ifPresent(method -> {
                    withOurs++;
                    ourMethods.merge(method, 1, Integer::sum);
                });
    }

    /** Share of the samples whose innermost known class belongs to a component, from 0 to 1. */
    public double share(Component component) {
        return share(samples.getOrDefault(component, 0));
    }

    /** Share of the samples with anything of ours on the stack: our code, and all it calls. */
    public double shareBelowOurs() {
        return share(withOurs);
    }

    /**
     * The methods of ours that took most, with what they call outside of our code.
     *
     * @param most how many
     * @return shares from 0 to 1 by method, the largest first
     */
    public List<Map.Entry<String, Double>> ourLargest(int most) {
        return ourMethods.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(entry -> Map.entry(entry.getKey(), share(entry.getValue())))
                .toList();
    }

    /** How many samples there are. */
    public int count() {
        return all;
    }

    private static void start(long pid, String recording) throws IOException, InterruptedException {
        Jcmd.run(pid, "JFR.start", "name=" + recording, "settings=profile");
    }

    private double share(int some) {
        return all == 0 ? 0 : (double) some / all;
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }
}
