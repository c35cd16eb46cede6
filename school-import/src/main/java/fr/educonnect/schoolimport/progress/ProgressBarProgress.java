package fr.educonnect.schoolimport.progress;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar over the bytes of all exports, for a terminal. */
public final class ProgressBarProgress implements Progress {

    private static final long KIBIBYTE = 1L << 10;

    private final ProgressBar bar;

    /** @param bytes how many bytes there are to read */
    public ProgressBarProgress(long bytes) {
        this.bar = new ProgressBarBuilder()
                .setTaskName("Import")
                .setInitialMax(bytes)
                .setUnit(" KiB", KIBIBYTE)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .build();
    }

    @Override
    public void startSchool(String school) {
        bar.setExtraMessage(" " + school);
    }

    @Override
    public void read(long bytes) {
        bar.stepBy(bytes);
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
