package fr.educonnect.it.school;

import java.util.List;

/** What lost-password and lost-identifiant keep in schema {@code account}: codes, permits and counted uses. */
public final class RecoveryTables {

    private static final String CODES = "account.one_time_code";
    private static final String PERMITS = "account.permit";
    private static final List<String> COUNTERS = List.of("account.quota_subject", "account.quota_use");

    private final SchoolPostgres postgres;

    RecoveryTables(SchoolPostgres postgres) {
        this.postgres = postgres;
    }

    /** All of them, with their schema. */
    public List<String> names() {
        return List.of(CODES, PERMITS, COUNTERS.get(0), COUNTERS.get(1));
    }

    /** Forgets every code, link and counted use. */
    public void clear() {
        postgres.execute("TRUNCATE " + CODES + ", " + PERMITS + ", " + String.join(", ", COUNTERS) + " CASCADE");
    }

    /** Forgets counted uses only. */
    public void clearCounters() {
        postgres.execute("TRUNCATE " + String.join(", ", COUNTERS) + " CASCADE");
    }

    /** Lets every code have ended a second ago. */
    public void endCodes() {
        postgres.execute("UPDATE " + CODES + " SET expires_at = now() - interval '1 second'");
    }

    /** Lets every link have ended a second ago. */
    public void endLinks() {
        postgres.execute("UPDATE " + PERMITS + " SET expires_at = now() - interval '1 second'");
    }

    /** Takes the counters away from Keycloak's role while something is done: limits cannot be read. */
    public void unreadableDuring(Runnable action) {
        COUNTERS.forEach(table -> postgres.execute("REVOKE ALL ON " + table + " FROM " + postgres.role()));
        try {
            action.run();
        } finally {
            COUNTERS.forEach(table ->
                    postgres.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON " + table + " TO " + postgres.role()));
        }
    }

    /** All of it as text, for what must not stand in it. */
    public String dump() {
        StringBuilder dump = new StringBuilder();
        for (String table : names()) {
            dump.append(postgres.text("SELECT coalesce(string_agg(t::text, E'\\n'), '') FROM " + table + " t"))
                    .append('\n');
        }
        return dump.toString();
    }
}
