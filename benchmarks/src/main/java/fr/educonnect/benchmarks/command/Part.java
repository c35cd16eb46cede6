package fr.educonnect.benchmarks.command;

/** Something that {@code all} measures by itself, with databases and servers of its own. */
interface Part {

    /** How it is chosen and shown. */
    String name();

    /** Measures it, and leaves nothing running. */
    PartResult measure(Bench bench) throws Exception;
}
