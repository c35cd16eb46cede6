package fr.educonnect.schoolimport.progress;

/** Tells whoever waits how far the import is. */
public interface Progress extends AutoCloseable {

    /** @param school whose exports are read from now on */
    void startSchool(String school);

    /** @param bytes how many further bytes of exports have been read */
    void read(long bytes);

    /**
     * @param school whose exports are done with
     * @param outcome in a few words
     */
    void endSchool(String school, String outcome);

    @Override
    void close();
}
