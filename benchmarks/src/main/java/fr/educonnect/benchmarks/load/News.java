package fr.educonnect.benchmarks.load;

/** What a simulation has to say to the person at the terminal, who does not see Gatling's own output. */
final class News {

    /** Begins a line that is passed on. */
    static final String MARK = "news:";

    private News() {}

    /** Says that a turn is over. */
    static void tell(Round round) {
        System.out.println(MARK + " " + round.name() + ",");
        System.out.flush();
    }
}
