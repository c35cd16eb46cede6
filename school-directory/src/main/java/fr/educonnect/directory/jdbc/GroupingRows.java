package fr.educonnect.directory.jdbc;

import fr.educonnect.directory.grouping.Grouping;
import fr.educonnect.directory.grouping.Grouping.Undone;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads groupings, each with its records in rows of their own. */
final class GroupingRows {

    private static final String GROUPINGS = """
            SELECT p.id, p.account_id, a.identifiant, p.other_account_id, o.identifiant AS other_identifiant, p.other_activated,
                   p.grouped_at, p.network, p.client_id, p.undone_at, p.undone_by, p.undo_reason, g.source_key
            FROM account.grouping p
            JOIN account.account a ON a.id = p.account_id
            JOIN account.account o ON o.id = p.other_account_id
            LEFT JOIN account.grouping_record r ON r.grouping_id = p.id
            LEFT JOIN school.guardian g ON g.id = r.guardian_id
            WHERE %s
            ORDER BY p.grouped_at DESC, p.id DESC, g.source_key
            """;

    private static final String ONE = GROUPINGS.formatted("p.id = ?");

    private static final String OF_ACCOUNT = GROUPINGS.formatted("p.account_id = ? OR p.other_account_id = ?");

    private GroupingRows() {}

    static Optional<Grouping> one(JdbcSession session, long id) {
        return session.query("read a grouping", ONE, List.of(id), GroupingRows::read).stream()
                .findFirst();
    }

    /** The same inside a transaction. */
    static Optional<Grouping> one(JdbcSession session, Connection connection, long id) throws SQLException {
        return session.query(connection, ONE, List.of(id), GroupingRows::read).stream()
                .findFirst();
    }

    static List<Grouping> of(JdbcSession session, long accountId) {
        return session.query("read groupings", OF_ACCOUNT, List.of(accountId, accountId), GroupingRows::read);
    }

    private static List<Grouping> read(ResultSet rows) throws SQLException {
        Map<Long, Grouping> groupings = new LinkedHashMap<>();
        Map<Long, List<String>> sourceKeys = new LinkedHashMap<>();
        while (rows.next()) {
            long id = rows.getLong("id");
            String sourceKey = rows.getString("source_key");
            List<String> keys = sourceKeys.computeIfAbsent(id, unused -> new ArrayList<>());
            if (sourceKey != null) {
                keys.add(sourceKey);
            }
            groupings.put(id, grouping(rows, keys));
        }
        return List.copyOf(groupings.values());
    }

    private static Grouping grouping(ResultSet row, List<String> sourceKeys) throws SQLException {
        Instant undoneAt = Timestamps.read(row, "undone_at");
        return new Grouping(
                row.getLong("id"),
                row.getLong("account_id"),
                row.getString("identifiant"),
                row.getLong("other_account_id"),
                row.getString("other_identifiant"),
                row.getBoolean("other_activated"),
                sourceKeys,
                Timestamps.read(row, "grouped_at"),
                row.getString("network"),
                row.getString("client_id"),
                undoneAt == null
                        ? Optional.empty()
                        : Optional.of(new Undone(
                                undoneAt,
                                Optional.ofNullable(row.getString("undone_by")),
                                Optional.ofNullable(row.getString("undo_reason")))));
    }
}
