package fr.educonnect.schoolimport.command;

import java.sql.SQLException;
import java.util.Set;

/** Says what the database complained about, and what to do. */
final class DatabaseFault {

    /** No schema or no table: PostgreSQL's states, then H2's. */
    private static final Set<String> ABSENT = Set.of("3F000", "42P01", "90079", "42S02", "42S03", "42S04");

    private static final Set<String> DENIED = Set.of("42501", "90096");

    private static final String BUSY = "55P03";

    private DatabaseFault() {}

    /**
     * @param fault what JDBC threw
     * @return one line for the operator; it holds no data of the exports
     */
    static String describe(SQLException fault) {
        String state = String.valueOf(fault.getSQLState());
        if (ABSENT.contains(state)) {
            return "Schema school is missing or incomplete. Run the migrate command first.";
        }
        if (DENIED.contains(state)) {
            return "The role may not do this: " + firstLine(fault);
        }
        if (BUSY.equals(state)) {
            return "Another import is running, or the tables are locked for too long. Try again later.";
        }
        if (state.startsWith("08") || state.startsWith("28")) {
            return "The school database cannot be reached: " + firstLine(fault);
        }
        // Other messages may quote values of a row.
        return "The school database failed (SQL state " + state + ").";
    }

    private static String firstLine(SQLException fault) {
        return String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
    }
}
