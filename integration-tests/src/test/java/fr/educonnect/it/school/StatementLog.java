package fr.educonnect.it.school;

import fr.educonnect.it.build.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

/** What Keycloak asked the school base, from PostgreSQL's own log. */
public final class StatementLog {

    /** Not counted: the settings that the driver makes once for each connection. */
    private static final Pattern QUESTION =
            Pattern.compile(".*LOG:  (?:execute [^:]*|statement): *(?i:SELECT|WITH|INSERT|UPDATE|DELETE|MERGE)\\b.*");

    /** Not counted either: whether parents wait for the notice of a new record, which a server asks by its clock and not for a request. */
    private static final Pattern BY_THE_CLOCK = Pattern.compile(".* FROM account\\.record_join j *");

    private final SchoolPostgres postgres;

    /** The log of a server. */
    public StatementLog(SchoolPostgres postgres) {
        this.postgres = postgres;
    }

    /**
     * Does something and tells what Keycloak asked meanwhile for requests.
     *
     * @param action anything that makes Keycloak ask
     * @return the first line of each statement, in order
     */
    public List<String> during(Callable<?> action) throws Exception {
        String begin = mark();
        action.call();
        String end = mark();
        // The collector writes a moment after the answer; what was asked before the mark stands before it.
        Await.until("the log holds the end mark", Duration.ofSeconds(10), () -> log().contains(end));
        String log = log();
        return log.substring(log.indexOf(begin), log.indexOf(end))
                .lines()
                .filter(line -> line.startsWith(postgres.role() + "|"))
                .filter(line -> QUESTION.matcher(line).matches())
                .filter(line -> !BY_THE_CLOCK.matcher(line).matches())
                .toList();
    }

    private String mark() {
        String mark = "mark " + UUID.randomUUID();
        postgres.execute("SELECT '" + mark + "'");
        return mark;
    }

    private String log() throws IOException {
        return Files.readString(postgres.statementLog());
    }
}
