package fr.educonnect.server.process;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What a program of ours writes, in a file and, for the last lines, in memory. The previous start's file is kept beside. */
public final class LogFile implements AutoCloseable {

    private static final int TAIL = 25;

    private final Path path;
    private final PrintWriter writer;
    private final Deque<String> tail = new ArrayDeque<>();

    private LogFile(Path path, PrintWriter writer) {
        this.path = path;
        this.writer = writer;
    }

    /**
     * Begins a file anew.
     *
     * @param path its name, ending in {@code .log}
     * @return the open file
     * @throws IOException when it cannot be written
     */
    public static LogFile begin(Path path) throws IOException {
        Files.createDirectories(path.getParent());
        if (Files.exists(path)) {
            String previous = path.getFileName().toString().replaceFirst("\\.log$", ".previous.log");
            Files.move(path, path.resolveSibling(previous), StandardCopyOption.REPLACE_EXISTING);
        }
        return new LogFile(path, new PrintWriter(Files.newBufferedWriter(path, StandardCharsets.UTF_8)));
    }

    /**
     * Adds a line, readable in the file at once.
     *
     * @param line without its end
     */
    public synchronized void add(String line) {
        writer.println(line);
        writer.flush();
        tail.addLast(line);
        if (tail.size() > TAIL) {
            tail.removeFirst();
        }
    }

    /**
     * The last lines.
     *
     * @return oldest first
     */
    public synchronized List<String> tail() {
        return List.copyOf(tail);
    }

    /**
     * Where it is.
     *
     * @return the file
     */
    public Path path() {
        return path;
    }

    @Override
    public synchronized void close() {
        writer.close();
    }
}
