package fr.educonnect.directory.jdbc;

import fr.educonnect.directory.identifiant.IdentifiantStem;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Numbers the identifiants of a stem inside a transaction; no number is given twice, whatever becomes of its account. */
final class IdentifiantNumbers {

    private static final int NONE_YET = -1;

    private static final String LOCK = "SELECT last_number FROM account.identifiant_stem WHERE stem = ? FOR UPDATE";

    /** Two that make the row at once: the later one fails on the primary key, and its transaction runs again. */
    private static final String MAKE = "INSERT INTO account.identifiant_stem (stem, last_number) VALUES (?, ?)";

    private static final String TAKEN = "SELECT 1 FROM account.account WHERE identifiant = ?";

    private static final String KEEP = "UPDATE account.identifiant_stem SET last_number = ? WHERE stem = ?";

    private final JdbcSession session;

    IdentifiantNumbers(JdbcSession session) {
        this.session = session;
    }

    /** Holds the stem until the transaction ends. */
    void lock(Connection connection, IdentifiantStem stem) throws SQLException {
        if (!session.query(connection, LOCK, List.of(stem.text()), ResultSet::next)) {
            session.update(connection, MAKE, List.of(stem.text(), NONE_YET));
        }
    }

    /**
     * The next identifiant. Those that exist without having been numbered here, such as a demo's, are stepped over.
     *
     * @param stem locked
     */
    String next(Connection connection, IdentifiantStem stem) throws SQLException {
        int number = lastNumber(connection, stem);
        do {
            number++;
        } while (taken(connection, stem.numbered(number)));
        session.update(connection, KEEP, List.of(number, stem.text()));
        return stem.numbered(number);
    }

    private int lastNumber(Connection connection, IdentifiantStem stem) throws SQLException {
        return session.query(connection, LOCK, List.of(stem.text()), rows -> {
            rows.next();
            return rows.getInt("last_number");
        });
    }

    private boolean taken(Connection connection, String identifiant) throws SQLException {
        return session.query(connection, TAKEN, List.of(identifiant), ResultSet::next);
    }
}
