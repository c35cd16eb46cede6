package fr.educonnect.schoolimport.progress;

import java.io.PrintWriter;

/** One line for each school, for logs and pipes. */
public final class PlainProgress implements Progress {

    private final PrintWriter out;

    /** @param out where the lines go; flushed after each */
    public PlainProgress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void startSchool(String school) {
        // The line is written when the school is done with.
    }

    @Override
    public void expect(long steps) {
        // A log wants no percentages.
    }

    @Override
    public void advance(long steps) {
        // A log wants no percentages.
    }

    @Override
    public void endSchool(String school, String outcome) {
        out.println(school + " " + outcome);
        out.flush();
    }

    @Override
    public void close() {
        out.flush();
    }
}
