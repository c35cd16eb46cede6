package fr.educonnect.directory.quota;

/**
 * At most so many uses of a subject within a window.
 *
 * @param name    for logs and metrics, such as {@code number-15min}
 * @param subject what is counted
 * @param uses    1 or more
 * @param window  when it is counted
 */
public record Limit(String name, Subject subject, int uses, Window window) {

    /** @throws IllegalArgumentException where no use would ever be granted */
    public Limit {
        if (uses < 1) {
            throw new IllegalArgumentException("A limit grants one use at least");
        }
    }
}
