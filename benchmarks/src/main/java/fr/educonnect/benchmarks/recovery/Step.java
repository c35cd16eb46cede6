package fr.educonnect.benchmarks.recovery;

/** A request of a lost password whose time could tell whether an identifiant is known. */
public enum Step {
    IDENTIFIANT("identifiant, by mail"),
    ADDRESS("address"),
    IDENTIFIANT_SMS("identifiant, by SMS"),
    CODE("sending the code");

    private final String label;

    Step(String label) {
        this.label = label;
    }

    /** For people. */
    public String label() {
        return label;
    }
}
