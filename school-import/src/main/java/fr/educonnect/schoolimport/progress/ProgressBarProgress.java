package fr.educonnect.schoolimport.progress;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar over the bytes of all exports or over all letters, for a terminal. */
public final class ProgressBarProgress implements Progress {

    private static final long KIBIBYTE = 1L << 10;

    private final ProgressBar bar;

    private ProgressBarProgress(ProgressBarBuilder bar) {
        this.bar = bar.setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .build();
    }

    /** @param bytes how many bytes of exports there are to read */
    public static ProgressBarProgress ofImport(long bytes) {
        return new ProgressBarProgress(new ProgressBarBuilder()
                .setTaskName("Import")
                .setInitialMax(bytes)
                .setUnit(" KiB", KIBIBYTE));
    }

    /** A bar over letters, of which nobody knows yet how many there will be. */
    public static ProgressBarProgress ofLetters() {
        return new ProgressBarProgress(
                new ProgressBarBuilder().setTaskName("Letters").setInitialMax(0));
    }

    @Override
    public void startSchool(String school) {
        bar.setExtraMessage(" " + school);
    }

    @Override
    public void expect(long steps) {
        bar.maxHint(bar.getMax() + steps);
    }

    @Override
    public void advance(long steps) {
        bar.stepBy(steps);
    }

    @Override
    public void endSchool(String school, String outcome) {
        bar.setExtraMessage(" " + school + " " + outcome);
    }

    @Override
    public void close() {
        bar.close();
    }
}
