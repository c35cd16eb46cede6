package fr.educonnect.benchmarks.soak;

import fr.educonnect.benchmarks.BenchmarkFailure;
import fr.educonnect.benchmarks.jvm.LiveHeap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Looks at processes from outside: through {@code /proc}, and in PostgreSQL for what their connections do.
 *
 * @param postgres any database of the server that the nodes use
 */
public record LevelReader(DataSource postgres) {

    /** Requests come and go: of so many looks the middle one counts. */
    private static final int LOOKS = 5;

    private static final Pattern THREADS = Pattern.compile("^Threads:\\s+(\\d+)$", Pattern.MULTILINE);
    private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d+)]");

    /** Number, local address and port, remote address and port, state, …, and as the tenth column the inode. */
    private static final Pattern CONNECTION =
            Pattern.compile("^\\s*\\d+: [0-9A-F]+:([0-9A-F]{4}) (?:\\S+\\s+){7}(\\d+) ");

    private static final String CLIENTS = """
            SELECT client_port, state LIKE 'idle in transaction%' AND now() - state_change > interval '5 seconds'
            FROM pg_stat_activity WHERE client_port > 0
            """;

    /**
     * Takes a look, which lets the process collect its garbage and takes some seconds.
     *
     * @param pid a Java process of this user
     */
    public Level read(long pid) throws IOException, InterruptedException, SQLException {
        long heap = LiveHeap.of(pid).bytes();
        List<Level> looks = new ArrayList<>();
        for (int look = 0; look < LOOKS; look++) {
            TimeUnit.SECONDS.sleep(1);
            looks.add(look(pid, heap));
        }
        return new Level(
                median(looks, Level::threads),
                median(looks, Level::files),
                median(looks, Level::connections),
                looks.stream().mapToInt(Level::stuck).min().orElseThrow(),
                heap);
    }

    private Level look(long pid, long heap) throws IOException, SQLException {
        Path process = Path.of("/proc", String.valueOf(pid));
        Matcher threads = THREADS.matcher(Files.readString(process.resolve("status")));
        if (!threads.find()) {
            throw new BenchmarkFailure("/proc does not tell the threads of process " + pid);
        }
        Set<String> sockets = new HashSet<>();
        int files = 0;
        for (Path descriptor : descriptors(process)) {
            files++;
            try {
                Matcher socket =
                        SOCKET.matcher(Files.readSymbolicLink(descriptor).toString());
                if (socket.matches()) {
                    sockets.add(socket.group(1));
                }
            } catch (IOException closed) {
                files--;
            }
        }
        Map<Integer, Boolean> clients = clients();
        clients.keySet().retainAll(ports(process, sockets));
        return new Level(
                Integer.parseInt(threads.group(1)),
                files,
                clients.size(),
                (int) clients.values().stream().filter(stuck -> stuck).count(),
                heap);
    }

    private static List<Path> descriptors(Path process) throws IOException {
        try (Stream<Path> all = Files.list(process.resolve("fd"))) {
            return all.toList();
        }
    }

    /** The local ports of these sockets: PostgreSQL knows its clients by them. */
    private static Set<Integer> ports(Path process, Set<String> sockets) throws IOException {
        Set<Integer> ports = new HashSet<>();
        for (String table : List.of("net/tcp", "net/tcp6")) {
            Path file = process.resolve(table);
            if (Files.exists(file)) {
                for (String line : Files.readAllLines(file)) {
                    Matcher connection = CONNECTION.matcher(line);
                    if (connection.find() && sockets.contains(connection.group(2))) {
                        ports.add(Integer.parseInt(connection.group(1), 16));
                    }
                }
            }
        }
        return ports;
    }

    private Map<Integer, Boolean> clients() throws SQLException {
        Map<Integer, Boolean> clients = new HashMap<>();
        try (Connection connection = postgres.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(CLIENTS)) {
            while (rows.next()) {
                clients.put(rows.getInt(1), rows.getBoolean(2));
            }
        }
        return clients;
    }

    private static int median(List<Level> looks, ToIntFunction<Level> figure) {
        int[] sorted = looks.stream().mapToInt(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
