package fr.educonnect.directory.jdbc;

import fr.educonnect.directory.account.AccountStatus;
import fr.educonnect.directory.guardian.Guardian;
import fr.educonnect.directory.person.People;
import fr.educonnect.directory.person.Person;
import fr.educonnect.directory.person.PersonAccount;
import fr.educonnect.directory.person.PersonRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The one statement by which people come: from some records to those that share a mobile and an address with one of them, on to the
 * other records of the accounts that hold these. Whose they are is then for {@link People} to say.
 */
final class PeopleQuery {

    private static final String COMPLETE = """
            SELECT a.id AS account_id, a.identifiant, a.status,
                   %s
            FROM (SELECT DISTINCT COALESCE(mate.guardian_id, near.guardian_id) AS guardian_id
                  FROM (SELECT chosen.guardian_id FROM (%s) chosen
                        UNION
                        SELECT oe.guardian_id FROM (%s) chosen
                        JOIN school.guardian_contact m ON m.guardian_id = chosen.guardian_id AND m.kind = 'MOBILE'
                        JOIN school.guardian_contact om ON om.contact = m.contact AND om.kind = 'MOBILE'
                        JOIN school.guardian_contact e ON e.guardian_id = chosen.guardian_id AND e.kind = 'EMAIL'
                        JOIN school.guardian_contact oe ON oe.guardian_id = om.guardian_id AND oe.kind = 'EMAIL'
                             AND oe.contact = e.contact) near
                  LEFT JOIN account.account_guardian held ON held.guardian_id = near.guardian_id
                  LEFT JOIN account.account_guardian mate ON mate.account_id = held.account_id) found
            JOIN school.guardian g ON g.id = found.guardian_id
            LEFT JOIN account.account_guardian ag ON ag.guardian_id = g.id
            LEFT JOIN account.account a ON a.id = ag.account_id
            %s
            ORDER BY g.id, c.id, s.id, gc.kind, gc.contact
            """;

    private final JdbcSession session;
    private final String sql;

    /** @param chosen a query for {@code guardian_id}s */
    PeopleQuery(JdbcSession session, String chosen) {
        this.session = session;
        this.sql = COMPLETE.formatted(GuardianRows.COLUMNS, chosen, chosen, GuardianRows.JOINS);
    }

    /**
     * @param parameters of the query that chooses
     * @param today      the day in Europe/Paris
     * @return by name; among them may be people whom the rows near the chosen ones brought in
     */
    List<Person> people(List<Object> parameters, LocalDate today) {
        List<Object> twice =
                Stream.concat(parameters.stream(), parameters.stream()).toList();
        return People.of(session.query("read people", sql, twice, PeopleQuery::read), today);
    }

    private static List<PersonRecord> read(ResultSet rows) throws SQLException {
        GuardianRows guardians = new GuardianRows();
        Map<Long, PersonAccount> accounts = new HashMap<>();
        while (rows.next()) {
            guardians.add(rows);
            if (rows.getObject("account_id") != null) {
                accounts.putIfAbsent(rows.getLong("guardian_id"), account(rows));
            }
        }
        List<PersonRecord> records = new ArrayList<>();
        for (Guardian guardian : guardians.guardians()) {
            records.add(new PersonRecord(
                    guardian,
                    guardians.guardianshipsOf(guardian.id()),
                    Optional.ofNullable(accounts.get(guardian.id()))));
        }
        return records;
    }

    static PersonAccount account(ResultSet row) throws SQLException {
        return new PersonAccount(
                row.getLong("account_id"),
                row.getString("identifiant"),
                AccountStatus.valueOf(row.getString("status")));
    }
}
