package fr.educonnect.schoolimport.progress;

import java.io.Console;

/** Tells whether somebody watches. */
public final class Terminal {

    private Terminal() {}

    /** @return whether input and output are a terminal that can redraw a line */
    public static boolean present() {
        Console console = System.console();
        if (console == null || "dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        try {
            // From Java 22 on there is always a console, and this method that tells whether it is a terminal.
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
