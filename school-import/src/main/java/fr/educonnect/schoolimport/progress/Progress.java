package fr.educonnect.schoolimport.progress;

/** Tells whoever waits how far a command is. */
public interface Progress extends AutoCloseable {

    /** @param school whose turn it is from now on */
    void startSchool(String school);

    /** @param steps how many more there are to come than was told so far */
    void expect(long steps);

    /** @param steps how many further bytes of exports were read, or letters made */
    void advance(long steps);

    /**
     * @param school that is done with
     * @param outcome in a few words
     */
    void endSchool(String school, String outcome);

    @Override
    void close();
}
